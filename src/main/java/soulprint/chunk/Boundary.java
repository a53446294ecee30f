package soulprint.chunk;

import java.util.Set;

/// The kinds of places where a conversation may be cut, the best first.
public enum Boundary {
    /// Before a turn of the user: question and answer stay together.
    ROUND,
    TURN,
    PARAGRAPH,
    SENTENCE,
    LINE,
    SPACE,
    /// Between two characters as a reader sees them.
    CLUSTER,
    CODE_POINT;

    /// Where a reader pauses; beyond these a sentence or line is torn.
    static final Set<Boundary> PAUSES = Set.of(ROUND, TURN, PARAGRAPH, SENTENCE, LINE);

    /// How many characters from the target it is looked for, at most: what ICU finds is dear.
    int reach() {
        return switch (this) {
            case SENTENCE -> 400;
            case CLUSTER -> 60;
            case ROUND, TURN, PARAGRAPH, LINE, SPACE, CODE_POINT -> Integer.MAX_VALUE / 2;
        };
    }

    /// Whether a block of code that is too long for one chunk may be cut here.
    boolean cutsCode() {
        return this == PARAGRAPH || this == LINE;
    }

    public static boolean beginsLine(String text, int offset) {
        char before = text.charAt(offset - 1);
        return before == '\n' || (before == '\r' && text.charAt(offset) != '\n');
    }

    /// The first line with text after at least one blank line.
    static boolean beginsParagraph(String text, int offset) {
        return beginsLine(text, offset) && !blankAfter(text, offset) && blankBefore(text, offset);
    }

    public static boolean endsSpace(String text, int offset) {
        return Character.isWhitespace(text.charAt(offset - 1)) && !Character.isWhitespace(text.charAt(offset));
    }

    public static boolean betweenCodePoints(String text, int offset) {
        return !Character.isSurrogatePair(text.charAt(offset - 1), text.charAt(offset));
    }

    private static boolean blankAfter(String text, int offset) {
        int index = offset;
        while (index < text.length() && isIndent(text.charAt(index))) {
            index++;
        }
        return index < text.length() && isLineBreak(text.charAt(index));
    }

    private static boolean blankBefore(String text, int offset) {
        int index = text.startsWith("\r\n", offset - 2) ? offset - 2 : offset - 1;
        while (index > 0 && isIndent(text.charAt(index - 1))) {
            index--;
        }
        return index > 0 && isLineBreak(text.charAt(index - 1));
    }

    private static boolean isIndent(char character) {
        return character == ' ' || character == '\t';
    }

    private static boolean isLineBreak(char character) {
        return character == '\n' || character == '\r';
    }
}
