package soulprint.profile;

/// What is counted of the user's messages. Everything but MESSAGES and CODE is counted in their own plain words.
enum StyleCount {
    /// All messages of the user.
    MESSAGES,
    /// Those with code.
    CODE,
    /// Those with words of the user's own; the base of all that follows.
    WRITTEN,
    WORDS,
    QUESTIONS,
    EMOJI,
    PLEASE,
    THANKS,
    LAUGHTER,
    EXCLAMATIONS,
    LOWER_CASE,
    /// "Sie", "usted", "vous".
    FORMAL,
    /// "du", "tú", "tu".
    INFORMAL,
    /// Those in a language that tells the formal from the informal.
    TELLING;

    /// The place of this count in a style.
    @SuppressWarnings("EnumOrdinal") // the order is the layout; it changes only with the measure's version
    int place() {
        return ordinal();
    }
}
