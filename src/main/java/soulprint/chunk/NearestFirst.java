package soulprint.chunk;

import java.util.NoSuchElementException;
import java.util.PrimitiveIterator;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;

/// The boundaries of a stretch in the order of their distance from a target, each found only when it is asked for.
final class NearestFirst implements PrimitiveIterator.OfInt {
    private final Steps steps;
    private final int from;
    private final int to;
    private final int target;
    private int above;
    private int below;

    private NearestFirst(Steps steps, int from, int to, int target) {
        this.steps = steps;
        this.from = from;
        this.to = to;
        this.target = target;
        this.above = steps.atOrAfter(target);
        this.below = steps.before(target);
    }

    static IntStream of(Steps steps, int from, int to, int target) {
        var offsets = new NearestFirst(steps, from, to, target);
        return StreamSupport.intStream(Spliterators.spliteratorUnknownSize(offsets, Spliterator.ORDERED), false);
    }

    @Override
    public boolean hasNext() {
        return above <= to || below >= from;
    }

    @Override
    public int nextInt() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        boolean upward = below < from || (above <= to && above - target <= target - below);
        int found = upward ? above : below;
        if (upward) {
            above = steps.atOrAfter(above + 1);
        } else {
            below = steps.before(below);
        }
        return found;
    }
}
