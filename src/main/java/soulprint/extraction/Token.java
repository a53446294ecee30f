package soulprint.extraction;

/// A word or mark of a message: its characters from `from` to `to`, and what rules compare: lower case, apostrophes
/// straight, contractions taken apart ("i" and "'m" of "I'm" or "im").
record Token(int from, int to, String word, Shape shape) {
    enum Shape {
        LOWER,
        CAPITAL,
        NUMBER,
        MARK
    }

    int length() {
        return to - from;
    }

    boolean isMark() {
        return shape == Shape.MARK;
    }

    boolean isCapital() {
        return shape == Shape.CAPITAL;
    }
}
