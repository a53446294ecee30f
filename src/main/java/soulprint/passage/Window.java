package soulprint.passage;

/// A stretch of a text, from the offset `start` to before `end`.
record Window(int start, int end) {}
