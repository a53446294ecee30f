package soulprint.redaction;

import java.util.Arrays;

/// The parts of a text that one rule looks at: disjoint and in order, however its keywords overlap.
final class Windows {
    private int[] bounds = new int[8];
    private int size;

    /// Adds a window; those that it touches become one with it. Windows come nearly in order, so the end is looked at.
    void add(int start, int end) {
        int from = start;
        int until = end;
        while (size > 0 && bounds[size - 1] >= from) {
            from = Math.min(from, bounds[size - 2]);
            until = Math.max(until, bounds[size - 1]);
            size -= 2;
        }
        if (size == bounds.length) {
            bounds = Arrays.copyOf(bounds, size * 2);
        }
        bounds[size++] = from;
        bounds[size++] = until;
    }

    int count() {
        return size / 2;
    }

    int start(int window) {
        return bounds[2 * window];
    }

    int end(int window) {
        return bounds[2 * window + 1];
    }

    /// Whether some window and the given stretch have a character in common.
    boolean overlap(int start, int end) {
        int window = firstEndingAfter(start);
        return window < count() && start(window) < end;
    }

    /// Whether the place lies in a window, but not at its start.
    boolean holdsInside(int place) {
        int window = firstEndingAfter(place);
        return window < count() && start(window) < place;
    }

    private int firstEndingAfter(int place) {
        int low = 0;
        int high = count();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (end(middle) > place) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }
}
