package soulprint.extraction;

import java.util.Locale;

/// Why a proposal is no fact.
public enum Rejection {
    NO_SUCH_MESSAGE,
    NOT_THE_USERS_WORDS,
    QUOTE_NOT_FOUND,
    NOT_PLAIN_STATEMENT,
    ABOUT_SOMEBODY_ELSE,
    VALUE_NOT_IN_QUOTE,
    NUMBER_OR_NAME_NOT_IN_QUOTE,
    POLARITY_DISAGREES,
    TENSE_DISAGREES,
    ONLY_POSSIBLE,
    SLOT_DISAGREES,
    TAKEN_BACK,
    TIME_DISAGREES,
    INSTRUCTION,
    TOO_LONG;

    /// As receipts and JSON print it.
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
