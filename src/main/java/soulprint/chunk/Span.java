package soulprint.chunk;

/// A stretch of one message as it stands in a chunk: characters `from` (included) to `to` (excluded) of the text of the
/// message at position `message`, found verbatim in the chunk's content from the character `at` on.
public record Span(int message, int from, int to, int at) {
    public Span {
        if (message < 0 || from < 0 || to <= from || at < 0) {
            throw new IllegalArgumentException("a span has a message, a stretch of its text and a place in the chunk");
        }
    }

    public int length() {
        return to - from;
    }
}
