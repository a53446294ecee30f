package soulprint.date;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.Supplier;

/// Says which days the slots of an expression mean, seen from a day. What names no year is the most recent where the
/// verb looks back, and otherwise the next.
final class Calendar {
    private static final int FARTHEST_LEAP_YEAR = 8;

    private final LocalDate today;
    private final Supplier<Leaning> leaning;

    Calendar(LocalDate today, Supplier<Leaning> leaning) {
        this.today = today;
        this.leaning = leaning;
    }

    /// Nothing where there is no such day, or where the words mean a length of time.
    Optional<Period> period(Slots slots) {
        try {
            if (isLength(slots)) {
                return Optional.empty();
            }
            if (!slots.has(Slot.OPENING)) {
                return Optional.of(closed(slots));
            }
            return switch (Opening.of(slots)) {
                case SINCE, FROM -> Optional.of(since(closed(slots)));
                case UNTIL -> {
                    Period period = closed(slots);
                    yield Optional.of(new Period(null, period.to(), period.precision()));
                }
                case GOING_ON -> Optional.of(leaning.get().back() ? closed(slots) : since(closed(slots)));
                case LASTING ->
                    switch (leaning.get()) {
                        case PERFECT, NONE -> Optional.of(since(closed(slots)));
                        case PAST, AHEAD -> Optional.empty();
                    };
            };
        } catch (DateTimeException | ArithmeticException _) {
            return Optional.empty();
        }
    }

    /// "In two weeks" after a past verb is how long something took.
    private boolean isLength(Slots slots) {
        boolean ahead = slots.has(Slot.COUNT) && slots.get(Slot.SIGN, 0) > 0 && !slots.has(Slot.DAYS);
        return ahead && leaning.get().back();
    }

    private static Period since(Period period) {
        return new Period(period.from(), null, period.precision());
    }

    private Period closed(Slots slots) {
        if (slots.has(Slot.COUNT) && slots.has(Slot.SIGN)) {
            return counted(slots);
        }
        if (slots.has(Slot.DAYS)) {
            return Period.day(today.plusDays(slots.get(Slot.DAYS)));
        }
        if (slots.has(Slot.DECADE)) {
            return Unit.decade(slots.get(Slot.DECADE));
        }
        if (slots.has(Slot.DAY)) {
            return day(slots);
        }
        if (slots.has(Slot.WEEKDAY)) {
            return Period.day(weekday(slots));
        }
        if (slots.has(Slot.MONTH)) {
            return yearly(slots, year -> Unit.MONTH.around(LocalDate.of(year, slots.get(Slot.MONTH), 1)));
        }
        if (slots.has(Slot.SEASON)) {
            return yearly(slots, year -> season(year, slots.get(Slot.SEASON)));
        }
        if (slots.has(Slot.HOLIDAY)) {
            return yearly(slots, year -> Period.day(Holiday.in(year, slots.get(Slot.HOLIDAY))));
        }
        if (slots.has(Slot.YEAR)) {
            return Unit.years(slots.get(Slot.YEAR), slots.get(Slot.LAST_YEAR, slots.get(Slot.YEAR)));
        }
        Unit unit = Unit.of(slots);
        if (unit == Unit.WEEKEND && !slots.has(Slot.SHIFT)) {
            return weekend(back(slots));
        }
        return unit.around(unit.plus(today, slots.get(Slot.SHIFT, 0)));
    }

    private Period counted(Slots slots) {
        Unit unit = Unit.of(slots);
        int sign = slots.get(Slot.SIGN);
        int count = slots.get(Slot.COUNT);
        if (slots.has(Slot.DAYS)) {
            return Period.day(unit.plus(today.plusDays(slots.get(Slot.DAYS)), (long) sign * count));
        }
        return slots.has(Slot.HALF) ? unit.awayAndHalf(today, count, sign) : unit.away(today, (long) sign * count);
    }

    private Period day(Slots slots) {
        int day = slots.get(Slot.DAY);
        if (!slots.has(Slot.MONTH) && slots.has(Slot.UNIT)) {
            return Period.day(today.plusMonths(slots.get(Slot.SHIFT)).withDayOfMonth(day));
        }
        if (!slots.has(Slot.MONTH)) {
            LocalDate month = today.withDayOfMonth(1);
            boolean back = back(slots);
            if (back ? day > today.getDayOfMonth() : day < today.getDayOfMonth()) {
                month = month.plusMonths(back ? -1 : 1);
            }
            return Period.day(month.withDayOfMonth(day));
        }
        int month = slots.get(Slot.MONTH);
        Period period = yearly(slots, year -> Period.day(LocalDate.of(year, month, day)));
        LocalDate from = period.from();
        return slots.has(Slot.LAST) && from != null
                ? new Period(from, from.withDayOfMonth(slots.get(Slot.LAST)), Precision.DAY)
                : period;
    }

    private LocalDate weekday(Slots slots) {
        int weekday = slots.get(Slot.WEEKDAY);
        int shift = slots.get(Slot.SHIFT, 0);
        if (slots.has(Slot.UNIT)) {
            LocalDate monday = today.minusDays(today.getDayOfWeek().getValue() - 1L);
            return monday.plusWeeks(shift).plusDays(weekday - 1L);
        }
        int ahead = Math.floorMod(weekday - today.getDayOfWeek().getValue(), 7);
        LocalDate next = today.plusDays(ahead == 0 ? 7 : ahead);
        LocalDate last = today.minusDays(ahead == 0 ? 7 : 7 - ahead);
        boolean back = shift == 0 ? back(slots) : shift < 0;
        return back ? last.minusWeeks(Math.max(0, -shift - 1)) : next.plusWeeks(Math.max(0, shift - 1));
    }

    /// The one of a year that is named by number or as last, this or next, or else by the verb.
    private Period yearly(Slots slots, IntFunction<Period> in) {
        int year = today.getYear();
        if (slots.has(Slot.YEAR)) {
            return in.apply(slots.get(Slot.YEAR));
        }
        if (slots.has(Slot.SHIFT) && slots.has(Slot.UNIT)) {
            return in.apply(year + slots.get(Slot.SHIFT));
        }
        int shift = slots.get(Slot.SHIFT, 0);
        if (shift == 0) {
            return back(slots) ? latest(in, year, false) : earliest(in, year, false);
        }
        return shift < 0 ? latest(in, year + shift + 1, true) : earliest(in, year + shift - 1, true);
    }

    /// The latest that has begun, or that is over.
    private Period latest(IntFunction<Period> in, int year, boolean over) {
        for (int candidate = year + 1; ; candidate--) {
            Period period = skipping(in, candidate, -1);
            LocalDate bound = over ? period.to() : period.from();
            if (bound != null && (bound.isBefore(today) || (!over && bound.equals(today)))) {
                return period;
            }
        }
    }

    /// The earliest that is not over, or that has not begun.
    private Period earliest(IntFunction<Period> in, int year, boolean notBegun) {
        for (int candidate = year - 1; ; candidate++) {
            Period period = skipping(in, candidate, 1);
            LocalDate bound = notBegun ? period.from() : period.to();
            if (bound != null && (bound.isAfter(today) || (!notBegun && bound.equals(today)))) {
                return period;
            }
        }
    }

    /// The one of that year, or of the nearest year that has one: 29 February.
    private static Period skipping(IntFunction<Period> in, int year, int step) {
        for (int tries = 0; ; tries++) {
            try {
                return in.apply(year + tries * step);
            } catch (DateTimeException e) {
                if (tries == FARTHEST_LEAP_YEAR) {
                    throw e;
                }
            }
        }
    }

    private static Period season(int year, int month) {
        LocalDate first = LocalDate.of(year, month, 1);
        return new Period(first, first.plusMonths(3).minusDays(1), Precision.SEASON);
    }

    private Period weekend(boolean back) {
        Period own = Unit.WEEKEND.around(today);
        boolean begun = own.from() != null && !own.from().isAfter(today);
        return back && !begun ? Unit.WEEKEND.around(today.minusWeeks(1)) : own;
    }

    /// An end after "has" lies ahead: "I've got until Friday".
    private boolean back(Slots slots) {
        if (!slots.has(Slot.OPENING)) {
            return leaning.get().back();
        }
        return switch (Opening.of(slots)) {
            case SINCE, LASTING, GOING_ON -> true;
            case UNTIL -> leaning.get() == Leaning.PAST;
            case FROM -> leaning.get().back();
        };
    }
}
