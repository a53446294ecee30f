package soulprint.chunk;

import java.util.List;

/// A piece of one conversation for embedding and retrieval: `index` of `total`, counted from 0, `tokens` an estimate;
/// `spans` say, in order, which stretches of which messages stand where in `content`.
public record Chunk(int index, int total, String content, int tokens, List<Span> spans) {
    public Chunk {
        if (index < 0 || index >= total || spans.isEmpty()) {
            throw new IllegalArgumentException("a chunk is one of several and holds text");
        }
        spans = List.copyOf(spans);
    }

    /// The position, in the conversation's thread, of the first message with any text in this chunk.
    public int firstMessage() {
        return spans.getFirst().message();
    }

    /// The position of the last message with any text in this chunk, itself included.
    public int lastMessage() {
        return spans.getLast().message();
    }
}
