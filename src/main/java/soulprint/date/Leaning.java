package soulprint.date;

/// Where the verb beside an expression looks.
enum Leaning {
    PAST,
    /// Begun and going on: "has been".
    PERFECT,
    /// Present or future.
    AHEAD,
    /// No verb is known.
    NONE;

    boolean back() {
        return this == PAST || this == PERFECT;
    }
}
