package soulprint.store;

/// What a backup file holds: rows of the two tables people count in, and its size.
public record BackupSummary(long conversations, long messages, long bytes) {}
