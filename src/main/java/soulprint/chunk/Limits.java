package soulprint.chunk;

/// The sizes that chunks keep to, in cost.
final class Limits {
    static final long LEAST = 1_500L * TokenEstimate.TOKEN;
    static final long MOST = 3_000L * TokenEstimate.TOKEN;

    /// The size that leaves most room on both sides for the error of the estimate.
    static final double IDEAL = 2_200.0 * TokenEstimate.TOKEN;

    /// Room for what a place on the scale does not know: a continued label, a separator, one character.
    static final long SLACK = 16L * TokenEstimate.TOKEN;

    static final long LONGEST_BLOCK = MOST - 2 * SLACK;

    /// The share of a chunk that the next one repeats: at least, at best, at most.
    static final double LEAST_OVERLAP = 0.11;

    static final double OVERLAP = 0.15;
    static final double MOST_OVERLAP = 0.19;

    /// What a chunk may repeat where a code block lies across the usual places to begin.
    static final double SMALLEST_OVERLAP = 0.02;

    static final double LARGEST_OVERLAP = 0.35;

    /// How far from its ideal place a cut may be moved to a better boundary.
    static final double TOLERANCE = 0.18;

    private Limits() {}

    /// The size of each chunk if what is left is cut evenly, as near to the ideal as a whole number of chunks allows.
    static long evenSize(long left) {
        double chunks = (left / IDEAL - OVERLAP) / (1 - OVERLAP);
        long fewer = size(left, Math.max(2, (long) Math.floor(chunks)));
        long more = size(left, Math.max(2, (long) Math.ceil(chunks)));
        return fewer / IDEAL < IDEAL / more ? fewer : more;
    }

    private static long size(long left, long chunks) {
        return (long) (left / (chunks * (1 - OVERLAP) + OVERLAP));
    }
}
