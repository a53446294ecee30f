package soulprint.search;

/// The names of the index's fields.
final class Fields {
    /// Raised whenever what is written below, or how it is analysed, changes; an older index is then rebuilt.
    static final String FORMAT = "3";

    /// Words as said, with positions.
    static final String TEXT = "text";
    /// The conversation's title as said, with positions, at its first message only.
    static final String TITLE = "title";
    /// Followed by a language code: word stems, without positions.
    static final String STEM = "stem_";

    /// The name of the person who speaks, where it is known.
    static final String SPEAKER = "speaker";
    /// The vectors of a message's passages, as `VectorCode` has them.
    static final String VECTORS = "vectors";

    static final String CONVERSATION = "conversation";
    static final String CONTEXT = "context";
    static final String MESSAGE = "message";
    static final String PLACE = "place";
    static final String ROLE = "role";
    static final String PROVIDER = "provider";
    static final String DATE = "date";
    /// A hash of a context's text, so that the same text under two keys is one hit.
    static final String SAME = "same";

    private Fields() {}

    static String stem(String language) {
        return STEM + language;
    }
}
