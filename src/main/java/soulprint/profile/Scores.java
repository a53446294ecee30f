package soulprint.profile;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import soulprint.date.Period;
import soulprint.fact.Durability;
import soulprint.fact.Fact;
import soulprint.fact.Mention;
import soulprint.fact.Slot;

/// What comes first in a profile. The score of a fact is
///
///     source × ln(1 + conversations + months) × recency × quota / (quota + rank in its slot)
///
/// where what was declared or approved counts 2 and what was said 1; conversations and months are those in which it was
/// said; recency halves with every three years (long), half year (project) or month (ephemeral) before the newest
/// mention of all and stays 1 for what is permanent or lies ahead. An undated fact counts as two years old. What is
/// ephemeral and was said in one conversation only fades after three months. Nothing looks at the clock.
final class Scores {
    private static final int QUOTA = 8;
    private static final int UNDATED_AGE = 730;
    private static final int FADES = 90;

    private final Days days;
    private final LocalDate newest;

    Scores(Collection<Fact> facts, Days days) {
        this.days = days;
        this.newest = facts.stream()
                .flatMap(this::said)
                .max(Comparator.naturalOrder())
                .orElse(LocalDate.EPOCH);
    }

    private record Scored(Fact fact, double score) {
        static final Comparator<Scored> BEST_FIRST = Comparator.comparingDouble(Scored::score)
                .reversed()
                .thenComparing(it -> it.fact().id());
    }

    /// All that may be told, best first: live, not faded, and nothing sensitive that was not declared.
    List<Fact> best(Collection<Fact> facts) {
        Map<Slot, List<Scored>> bySlot = new EnumMap<>(Slot.class);
        for (Fact fact : facts) {
            if (fact.live()
                    && !faded(fact)
                    && (fact.declared() || !fact.claim().slot().sensitive())) {
                bySlot.computeIfAbsent(fact.claim().slot(), _ -> new ArrayList<>())
                        .add(new Scored(fact, alone(fact)));
            }
        }
        List<Scored> all = new ArrayList<>();
        for (List<Scored> ofSlot : bySlot.values()) {
            ofSlot.sort(Scored.BEST_FIRST);
            for (int rank = 0; rank < ofSlot.size(); rank++) {
                Scored scored = ofSlot.get(rank);
                all.add(new Scored(scored.fact(), scored.score() * QUOTA / (QUOTA + rank)));
            }
        }
        return all.stream().sorted(Scored.BEST_FIRST).map(Scored::fact).toList();
    }

    private double alone(Fact fact) {
        long months = said(fact).map(YearMonth::from).distinct().count();
        double source = fact.declared() ? 2 : 1;
        return source * Math.log1p((double) (fact.conversations() + months)) * recency(fact);
    }

    private double recency(Fact fact) {
        double halfLife = switch (fact.claim().slot().durability()) {
            case PERMANENT -> Double.POSITIVE_INFINITY;
            case LONG -> 1095;
            case PROJECT -> 183;
            case EPHEMERAL -> 30;
        };
        return Math.pow(2, -age(fact) / halfLife);
    }

    /// In days before the newest mention of all.
    private double age(Fact fact) {
        Optional<LocalDate> last = Stream.concat(said(fact), end(fact).stream()).max(Comparator.naturalOrder());
        return last.map(day -> (double) Math.max(0, ChronoUnit.DAYS.between(day, newest)))
                .orElse((double) UNDATED_AGE);
    }

    private boolean faded(Fact fact) {
        return fact.claim().slot().durability() == Durability.EPHEMERAL
                && fact.conversations() == 1
                && !fact.declared()
                && age(fact) > FADES;
    }

    private Stream<LocalDate> said(Fact fact) {
        return fact.mentions().stream()
                .map(Mention::evidence)
                .flatMap(evidence -> Stream.ofNullable(evidence.saidAt()))
                .map((Instant time) -> days.day(time));
    }

    private static Optional<LocalDate> end(Fact fact) {
        Period valid = fact.valid();
        return valid == null
                ? Optional.empty()
                : Optional.ofNullable(Objects.requireNonNullElse(valid.to(), valid.from()));
    }
}
