package soulprint.date;

/// What stands in a text from `from` (included) to `to` (excluded), in UTF-16 units, and the period it means.
public record TimeExpression(int from, int to, Period period) {
    public TimeExpression {
        if (from < 0 || to <= from) {
            throw new IllegalArgumentException("an expression has characters");
        }
    }

    public String in(String text) {
        return text.substring(from, to);
    }
}
