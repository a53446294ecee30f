package soulprint.search;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/// What a person asks: words, "phrases", -exclusions, and the days (both included, in `zone`) it was said on.
public record Query(
        String text, @Nullable LocalDate since, @Nullable LocalDate until, ZoneId zone) {
    /// The text alone, whenever it was said.
    public static Query of(String text) {
        return new Query(text, null, null, ZoneOffset.UTC);
    }

    boolean dated() {
        return since != null || until != null;
    }

    /// The first second asked for, since 1970.
    long from() {
        return since == null ? Long.MIN_VALUE : dayStart(since);
    }

    /// The last second asked for, since 1970.
    long to() {
        return until == null || until.equals(LocalDate.MAX) ? Long.MAX_VALUE : dayStart(until.plusDays(1)) - 1;
    }

    /// Days of a zone, not of 24 hours: a day begins when its clock says so.
    private long dayStart(LocalDate day) {
        return day.equals(LocalDate.MIN)
                ? Long.MIN_VALUE
                : day.atStartOfDay(zone).toEpochSecond();
    }
}
