package soulprint.extraction;

/// Why the words of a span are not plainly the user's own statement about themselves.
public enum SpanKind {
    CODE,
    /// Text from elsewhere: an article, an e-mail, a CV, a log.
    PASTE,
    QUOTATION,
    /// Stories and role-play, the user's or the assistant's.
    FICTION,
    HYPOTHETICAL,
    /// About somebody else.
    THIRD_PARTY,
    QUESTION,
    /// Meant otherwise, and marked so.
    SARCASM,
    /// Text to be written or put right for somebody else, or in somebody's name.
    GHOSTWRITTEN,
    /// A sample sentence or made-up data.
    EXAMPLE
}
