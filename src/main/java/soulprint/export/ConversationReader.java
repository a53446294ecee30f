package soulprint.export;

/// Reads one conversation of one format: starts on its first token, ends on its last, and never throws over what stands
/// between them.
interface ConversationReader {
    Entry read(Cursor cursor, String location);
}
