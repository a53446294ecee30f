package soulprint.chunk;

/// A fenced code block of a text, its fence lines included: characters `from` to `to`.
record Fence(int from, int to) {}
