package soulprint.search;

/// What the ranking listens to. All of them together are the product; fewer show what each is worth (docs/search.md).
public enum Signal {
    /// The words of the question, by BM25.
    WORDS,
    /// The meaning of the question, by the vectors of passages.
    MEANING,
    /// What all passages have in common counts less in their meaning.
    CENTRING,
    /// Words count more the fewer turns stand out by them.
    DECISIVENESS,
    /// The better of the two turns around a turn speaks for it.
    NEIGHBOURS,
    /// Turns of the person whom the question names.
    SPEAKER,
    /// Turns of the user, unless the question is about what the assistant said too, or asks for a summary.
    ROLE,
    /// Turns of the time that the question names.
    DATES
}
