package soulprint.date;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/// A feast by its number in the grammar files: month and day (1224), days from Easter added to 5000 (4998 is Good
/// Friday), or month, weekday and which one of the month after 6 (61144: November's fourth Thursday).
final class Holiday {
    private static final int EASTER = 5_000;
    private static final int FLOATING = 60_000;

    private Holiday() {}

    static LocalDate in(int year, int number) {
        if (number >= FLOATING) {
            int month = (number - FLOATING) / 100;
            return LocalDate.of(year, month, 1)
                    .with(TemporalAdjusters.dayOfWeekInMonth(number % 10, DayOfWeek.of(number / 10 % 10)));
        }
        if (number < EASTER - 100) {
            return LocalDate.of(year, number / 100, number % 100);
        }
        return easter(year).plusDays(number - EASTER);
    }

    /// Easter Sunday by the anonymous Gregorian rule (Nature, 20 April 1876).
    private static LocalDate easter(int year) {
        int golden = year % 19;
        int century = year / 100;
        int leap = century / 4;
        int correction = (century + 8) / 25;
        int epact = (19 * golden + century - leap - (century - correction + 1) / 3 + 15) % 30;
        int weekday = (32 + 2 * (century % 4) + 2 * (year % 100 / 4) - epact - year % 100 % 4) % 7;
        int late = (golden + 11 * epact + 22 * weekday) / 451;
        int days = epact + weekday - 7 * late + 114;
        return LocalDate.of(year, days / 31, days % 31 + 1);
    }
}
