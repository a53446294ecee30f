package soulprint.chunk;

/// The part of one message's text in which a boundary is looked for: offsets `from` to `to`, both included and never
/// the text's own ends, and the offset it should lie nearest to.
record Stretch(int message, String text, int from, int to, int target) {
    static Stretch of(int message, String text, Window window) {
        int from =
                message == window.from().message() ? Math.max(1, window.from().offset()) : 1;
        int to = message == window.to().message() ? window.to().offset() : text.length() - 1;
        int target = message == window.target().message() ? window.target().offset() : from;
        return new Stretch(message, text, from, to, Math.clamp(target, from, Math.max(from, to)));
    }

    boolean isEmpty() {
        return from > to;
    }

    /// What of it lies at most so far from the stretch `around` to `beyond`, which holds the target.
    Stretch near(int reach, int around, int beyond) {
        return new Stretch(message, text, Math.max(from, around - reach), Math.min(to, beyond + reach), target);
    }
}
