package soulprint.date;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// The days from `from` to `to`, both included; a missing one means that the period is open there, or not known to
/// begin or end. At least one is given.
public record Period(@Nullable LocalDate from, @Nullable LocalDate to, Precision precision) {
    public Period {
        if (from == null && to == null) {
            throw new IllegalArgumentException("a period has a beginning or an end");
        }
        if (from != null && to != null && to.isBefore(from)) {
            throw new IllegalArgumentException("a period ends after it begins");
        }
    }

    public static Period day(LocalDate day) {
        return new Period(day, day, Precision.DAY);
    }

    /// Whether it says only since when, or only until when.
    public boolean open() {
        return from == null || to == null;
    }
}
