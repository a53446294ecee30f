package soulprint.consolidation;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import soulprint.date.Period;
import soulprint.date.Precision;

/// When facts are true: from what their mentions state, else from when they were said, until what ended them.
final class Validity {
    /// A day that was told as exactly as `precision` says.
    record Point(LocalDate day, Precision precision) {}

    private static final Comparator<Period> FINEST = Comparator.comparing(Period::precision)
            .thenComparing(Period::from, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(Period::to, Comparator.nullsLast(Comparator.naturalOrder()));

    private Validity() {}

    /// Whether a closed period is longer than the unit it was told in: "from June to August", not "in June".
    static boolean lasting(Period period) {
        LocalDate from = period.from();
        LocalDate to = period.to();
        if (from == null || to == null) {
            return false;
        }
        int longest = switch (period.precision()) {
            case DAY -> 1;
            case WEEK -> 7;
            case MONTH -> 31;
            case SEASON -> 100;
            case YEAR -> 366;
            case DECADE -> 3_653;
        };
        return ChronoUnit.DAYS.between(from, to) + 1 > longest;
    }

    /// The most exact of the periods that were stated, of equally exact ones the earliest.
    static Optional<Period> stated(List<Saying> sayings) {
        return sayings.stream()
                .flatMap(saying -> Optional.ofNullable(saying.stated()).stream())
                .min(FINEST);
    }

    /// The most exact beginning that was stated.
    static Optional<Point> beginning(List<Saying> sayings) {
        return sayings.stream()
                .flatMap(saying -> Optional.ofNullable(saying.stated()).stream())
                .filter(period -> period.from() != null)
                .min(FINEST)
                .flatMap(period -> point(period.from(), period.precision()));
    }

    /// The end that was stated.
    static Optional<Point> end(Saying saying) {
        return Optional.ofNullable(saying.stated()).flatMap(period -> point(period.to(), period.precision()));
    }

    static Optional<Point> point(@Nullable LocalDate day, Precision precision) {
        return day == null ? Optional.empty() : Optional.of(new Point(day, precision));
    }

    /// From one point to the other, as exact as the less exact of them; never ending before it begins.
    static @Nullable Period between(@Nullable Point from, @Nullable Point to) {
        if (from == null) {
            return to == null ? null : new Period(null, to.day(), to.precision());
        }
        if (to == null) {
            return new Period(from.day(), null, from.precision());
        }
        Precision coarser = from.precision().compareTo(to.precision()) > 0 ? from.precision() : to.precision();
        return new Period(from.day(), to.day().isBefore(from.day()) ? from.day() : to.day(), coarser);
    }
}
