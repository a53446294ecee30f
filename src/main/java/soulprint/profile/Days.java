package soulprint.profile;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import soulprint.date.Period;
import soulprint.date.Precision;

/// Days and periods as the documents print them, as exact as they are known and no more: "12 May 2024", "May 2024".
final class Days {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter YEAR = DateTimeFormatter.ofPattern("yyyy", Locale.ENGLISH);

    private final ZoneId zone;

    Days(ZoneId zone) {
        this.zone = zone;
    }

    LocalDate day(Instant time) {
        return LocalDate.ofInstant(time, zone);
    }

    String said(Instant time) {
        return DAY.format(day(time));
    }

    /// "since May 2024", "until 2020", "May 2024", "Mar 2024 – May 2024".
    static String period(Period period) {
        if (period.from() == null) {
            return period.to() == null ? "" : "until " + until(period.to(), period.precision());
        }
        String from = since(period.from(), period.precision());
        if (period.to() == null) {
            return "since " + from;
        }
        String to = until(period.to(), period.precision());
        return from.equals(to) || whole(period) ? from : from + " – " + to;
    }

    static String since(LocalDate from, Precision precision) {
        return switch (precision) {
            case DAY -> DAY.format(from);
            case WEEK -> "week of " + DAY.format(from);
            case MONTH, SEASON -> MONTH.format(from);
            case YEAR -> YEAR.format(from);
            case DECADE -> YEAR.format(from) + "s";
        };
    }

    static String until(LocalDate to, Precision precision) {
        return switch (precision) {
            case DAY, WEEK -> DAY.format(to);
            case MONTH, SEASON -> MONTH.format(to);
            case YEAR, DECADE -> YEAR.format(to);
        };
    }

    /// Whether it is exactly the one week or decade that its beginning names.
    private static boolean whole(Period period) {
        if (period.from() == null || period.to() == null) {
            return false;
        }
        return switch (period.precision()) {
            case WEEK -> period.to().isBefore(period.from().plusWeeks(1));
            case DECADE -> period.to().isBefore(period.from().plusYears(10));
            case DAY, MONTH, SEASON, YEAR -> false;
        };
    }
}
