package soulprint.date;

/// What a word before a period makes of it.
enum Opening {
    /// Since when.
    SINCE,
    /// Until when.
    UNTIL,
    /// From some day on, mostly one to come.
    FROM,
    /// "For three years": since then, if it still goes on.
    LASTING,
    /// "Hace tres años que": so long ago if the verb is past, and since then if not.
    GOING_ON;

    static Opening of(Slots slots) {
        return values()[slots.get(Slot.OPENING)];
    }
}
