package soulprint.extraction;

import java.util.List;

/// The tokens of a sentence of `text`; `lowerCase` where its writer uses no capitals, so that a name has none either.
record Sentence(String text, List<Token> tokens, boolean lowerCase) {
    private static final String QUOTATION = "\"“”„«»";

    Sentence {
        tokens = List.copyOf(tokens);
    }

    int size() {
        return tokens.size();
    }

    Token at(int index) {
        return tokens.get(index);
    }

    /// The word at a place; empty beyond the ends.
    String word(int index) {
        return index < 0 || index >= tokens.size() ? "" : tokens.get(index).word();
    }

    /// Whether a mark stands there, or nothing any more.
    boolean isBorder(int index) {
        return index < 0 || index >= tokens.size() || tokens.get(index).isMark();
    }

    /// The text from the first token of a range to its last.
    String text(Range range) {
        return text.substring(at(range.from()).from(), at(range.to() - 1).to());
    }

    /// Whether a quotation mark stands right before the token.
    boolean isQuoted(int index) {
        int before = at(index).from() - 1;
        return before >= 0 && QUOTATION.indexOf(text.charAt(before)) >= 0;
    }

    /// The text of a range with the quotation marks of a title that begins or ends it: `"The Poppy War" trilogy`.
    String value(Range range) {
        String value = text(range);
        int to = at(range.to() - 1).to();
        boolean open = value.chars().filter(it -> QUOTATION.indexOf(it) >= 0).count() % 2 == 1;
        if (!open) {
            return value;
        }
        if (isQuoted(range.from())) {
            return text.charAt(at(range.from()).from() - 1) + value;
        }
        boolean closes = to < text.length() && QUOTATION.indexOf(text.charAt(to)) >= 0;
        return closes ? value + text.charAt(to) : value;
    }

    /// Tokens from `from` (included) to `to` (excluded).
    record Range(int from, int to) {
        boolean touches(Range other) {
            return from < other.to && other.from < to;
        }
    }
}
