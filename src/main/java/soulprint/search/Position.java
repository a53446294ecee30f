package soulprint.search;

/// How far an index has followed the database it is derived from: which database, its generation, its last change.
public record Position(String database, long generation, long sequence) {}
