package soulprint.chunk;

/// A piece of one conversation for embedding and retrieval: `index` of `total`, counted from 0, `tokens` an estimate.
/// `firstMessage` and `lastMessage` are positions in the conversation's thread, both included.
public record Chunk(int index, int total, String content, int tokens, int firstMessage, int lastMessage) {}
