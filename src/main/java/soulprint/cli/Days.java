package soulprint.cli;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import soulprint.date.Period;
import soulprint.date.Precision;

/// Days as far as they are known: `2019`, `2019-03`, `2019-03-05`.
final class Days {
    private Days() {}

    static @Nullable String from(@Nullable Period period) {
        return period == null ? null : cut(period.from(), period.precision());
    }

    static @Nullable String to(@Nullable Period period) {
        return period == null ? null : cut(period.to(), period.precision());
    }

    private static @Nullable String cut(@Nullable LocalDate day, Precision precision) {
        if (day == null) {
            return null;
        }
        return switch (precision) {
            case DAY, WEEK -> day.toString();
            case MONTH, SEASON -> day.toString().substring(0, 7);
            case YEAR, DECADE -> day.toString().substring(0, 4);
        };
    }

    /// As words: `since 2019`, `until 2020-03`, `2019 to 2020`; nothing for no period.
    static String words(@Nullable Period period) {
        String from = from(period);
        String to = to(period);
        if (from != null && to != null) {
            return from.equals(to) ? from : from + " to " + to;
        }
        if (from != null) {
            return "since " + from;
        }
        return to == null ? "" : "until " + to;
    }
}
