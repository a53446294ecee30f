package soulprint.date;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/// A stretch of the calendar that is counted, or named as last, this, next.
enum Unit {
    DAY(Precision.DAY, ChronoUnit.DAYS, 1),
    WEEK(Precision.WEEK, ChronoUnit.WEEKS, 1),
    FORTNIGHT(Precision.WEEK, ChronoUnit.WEEKS, 2),
    WEEKEND(Precision.DAY, ChronoUnit.WEEKS, 1),
    MONTH(Precision.MONTH, ChronoUnit.MONTHS, 1),
    YEAR(Precision.YEAR, ChronoUnit.YEARS, 1),
    DECADE(Precision.DECADE, ChronoUnit.YEARS, 10);

    private static final int SATURDAY = 5;

    private final Precision precision;
    private final ChronoUnit unit;
    private final int length;

    Unit(Precision precision, ChronoUnit unit, int length) {
        this.precision = precision;
        this.unit = unit;
        this.length = length;
    }

    static Unit of(Slots slots) {
        return values()[slots.get(Slot.UNIT)];
    }

    LocalDate plus(LocalDate day, long count) {
        return day.plus(count * length, unit);
    }

    /// The unit a day lies in; of weekends the one of its week.
    Period around(LocalDate day) {
        LocalDate monday = day.minusDays(day.getDayOfWeek().getValue() - 1L);
        return switch (this) {
            case DAY -> Period.day(day);
            case WEEK, FORTNIGHT -> new Period(monday, monday.plusDays(6), precision);
            case WEEKEND -> new Period(monday.plusDays(SATURDAY), monday.plusDays(6), precision);
            case MONTH -> {
                LocalDate first = day.withDayOfMonth(1);
                yield new Period(first, first.plusMonths(1).minusDays(1), precision);
            }
            case YEAR -> years(day.getYear(), day.getYear());
            case DECADE -> decade(day.getYear() / 10 * 10);
        };
    }

    /// What "so many units ago" names: the day itself for days and weeks, else the unit it lies in.
    Period away(LocalDate day, long count) {
        LocalDate there = plus(day, count);
        return switch (this) {
            case DAY, WEEK, FORTNIGHT, WEEKEND -> Period.day(there);
            case MONTH -> around(there);
            case YEAR, DECADE -> YEAR.around(there);
        };
    }

    /// The same with half a unit more: half years are months, the rest is days.
    Period awayAndHalf(LocalDate day, int count, int sign) {
        LocalDate there = plus(day, (long) count * sign);
        return switch (this) {
            case YEAR -> MONTH.around(there.plusMonths(6L * sign));
            case DECADE -> YEAR.around(there.plusYears(5L * sign));
            case MONTH -> Period.day(there.plusDays(15L * sign));
            case DAY, WEEK, FORTNIGHT, WEEKEND -> Period.day(there.plusDays(3L * sign));
        };
    }

    static Period years(int first, int last) {
        return new Period(LocalDate.of(first, 1, 1), LocalDate.of(last, 12, 31), Precision.YEAR);
    }

    static Period decade(int first) {
        return new Period(LocalDate.of(first, 1, 1), LocalDate.of(first + 9, 12, 31), Precision.DECADE);
    }
}
