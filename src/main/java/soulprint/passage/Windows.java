package soulprint.passage;

import java.util.ArrayList;
import java.util.List;
import soulprint.chunk.Boundary;
import soulprint.chunk.SentenceEnd;
import soulprint.chunk.TokenEstimate;

/// Cuts a long text into windows of about 200 estimated tokens that follow each other without gap or overlap: at the
/// end of the line or sentence nearest to an even division, else at a space, else between two characters.
final class Windows {
    private static final int IDEAL = 200;

    /// A text of up to so many ideals stays whole.
    private static final double WHOLE = 1.2;

    private static final double SHORTEST = 0.6;
    private static final double LONGEST = 1.4;
    private static final String UNSPACED_ENDS = "。！？｡";

    private final String text;
    private final List<Window> windows = new ArrayList<>();

    private Windows(String text) {
        this.text = text;
    }

    static List<Window> of(String text) {
        long cost = TokenEstimate.cost(text, 0, text.length());
        return new Windows(text).cut(cost);
    }

    private List<Window> cut(long cost) {
        int start = 0;
        long left = cost;
        while (left > WHOLE * IDEAL * TokenEstimate.TOKEN && start < text.length() - 1) {
            long parts = Math.max(2, Math.round(left / (double) (IDEAL * TokenEstimate.TOKEN)));
            int end = end(start, left / parts);
            left -= cost(start, end);
            windows.add(new Window(start, end));
            start = end;
        }
        if (start < text.length()) {
            windows.add(new Window(start, text.length()));
        }
        return windows;
    }

    private long cost(int from, int to) {
        return from == 0 ? TokenEstimate.cost(text, from, to) : TokenEstimate.costWithin(text, from, to);
    }

    /// The best place to cut, near where the window that begins at `start` costs `ideal`.
    private int end(int start, long ideal) {
        int target = reach(start, start, 0, ideal);
        int from = Math.max(start + 1, reach(start, start, 0, (long) (ideal * SHORTEST)));
        int to = Math.min(text.length() - 1, reach(target, start, ideal, (long) (ideal * LONGEST)));
        int best = -1;
        Rank rank = Rank.CHARACTER;
        for (int offset = from; offset <= to; offset++) {
            Rank here = rank(offset);
            int order = here.compareTo(rank);
            if (order < 0 || (order == 0 && here != Rank.NONE && nearer(offset, best, target))) {
                best = offset;
                rank = here;
            }
        }
        // Between the halves of a surrogate pair there is no place; right after it there is.
        return best < 0 ? Math.min(text.length(), from + 1) : best;
    }

    private static boolean nearer(int offset, int best, int target) {
        return best < 0 || Math.abs(offset - target) < Math.abs(best - target);
    }

    /// The first offset from `from` on at which the text since `start` costs `wanted`; up to `from` it costs `spent`.
    private int reach(int from, int start, long spent, long wanted) {
        long cost = spent;
        int offset = from;
        while (offset < text.length() && cost < wanted) {
            cost += offset == 0 ? TokenEstimate.cost(text, 0, 1) : TokenEstimate.costWithin(text, offset, offset + 1);
            offset++;
        }
        return Math.max(start + 1, offset);
    }

    /// The kinds of places, the best first; of the first two the nearer is taken only within the kind.
    private enum Rank {
        PAUSE,
        SPACE,
        CHARACTER,
        NONE
    }

    private Rank rank(int offset) {
        if (!Boundary.betweenCodePoints(text, offset)) {
            return Rank.NONE;
        }
        if (Boundary.beginsLine(text, offset)) {
            return Rank.PAUSE;
        }
        if (Boundary.endsSpace(text, offset)) {
            return SentenceEnd.before(text, offset) ? Rank.PAUSE : Rank.SPACE;
        }
        return UNSPACED_ENDS.indexOf(text.charAt(offset - 1)) >= 0 ? Rank.PAUSE : Rank.CHARACTER;
    }
}
