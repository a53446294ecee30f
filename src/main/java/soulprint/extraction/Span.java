package soulprint.extraction;

/// The characters of a message from `from` (included) to `to` (excluded), in UTF-16 units. Spans may overlap.
public record Span(int from, int to, SpanKind kind) {
    public Span {
        if (from < 0 || to <= from) {
            throw new IllegalArgumentException("a span has characters");
        }
    }

    public boolean touches(int start, int end) {
        return from < end && start < to;
    }
}
