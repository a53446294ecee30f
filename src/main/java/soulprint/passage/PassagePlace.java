package soulprint.passage;

/// Where a passage lies in its conversation, and the hash of its text, under which its vectors are remembered.
public record PassagePlace(int message, int start, int end, TextHash hash) {}
