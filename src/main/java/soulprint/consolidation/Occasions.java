package soulprint.consolidation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import soulprint.date.Period;

/// Parts what happened at different times though it is called the same: two surgeries, two trips to Paris. What is told
/// less exactly, or without a time, is the one it can be meant for, if there is only one.
final class Occasions {
    private record Days(LocalDate from, LocalDate to) {}

    private final TreeMap<LocalDate, Days> days = new TreeMap<>();
    private final Map<LocalDate, List<Saying>> occasions = new TreeMap<>();
    private final List<Saying> vague = new ArrayList<>();

    private Occasions() {}

    static Collection<List<Saying>> of(List<Saying> sayings) {
        Occasions occasions = new Occasions();
        sayings.stream()
                .sorted(Comparator.comparing((Saying saying) ->
                                days(saying).map(Occasions::length).orElse(Long.MAX_VALUE))
                        .thenComparing(Saying.IN_TIME))
                .forEach(occasions::add);
        List<List<Saying>> all = new ArrayList<>(occasions.occasions.values());
        if (!occasions.vague.isEmpty()) {
            all.add(occasions.vague);
        }
        return all;
    }

    private void add(Saying saying) {
        Days told = days(saying).orElse(null);
        if (told == null) {
            (occasions.size() == 1 ? occasions.values().iterator().next() : vague).add(saying);
            return;
        }
        List<Days> meant = meant(told);
        if (meant.isEmpty()) {
            days.put(told.from(), told);
            occasions.put(told.from(), new ArrayList<>(List.of(saying)));
        } else if (meant.size() == 1) {
            occasions.getOrDefault(meant.getFirst().from(), vague).add(saying);
        } else {
            vague.add(saying);
        }
    }

    /// The known occasions that touch these days, two at most: they are disjoint.
    private List<Days> meant(Days told) {
        List<Days> meant = new ArrayList<>();
        Map.Entry<LocalDate, Days> next = days.floorEntry(told.to());
        while (next != null && meant.size() < 2 && !next.getValue().to().isBefore(told.from())) {
            meant.add(next.getValue());
            next = days.lowerEntry(next.getKey());
        }
        return meant;
    }

    private static Optional<Days> days(Saying saying) {
        Period stated = saying.stated();
        return stated == null ? Optional.empty() : Optional.of(days(stated));
    }

    private static Days days(Period period) {
        LocalDate from = period.from();
        LocalDate to = period.to();
        LocalDate day = from == null ? LocalDate.MIN : from;
        return new Days(day, to == null ? LocalDate.MAX : to);
    }

    private static long length(Days days) {
        return Math.min(days.to().toEpochDay() - days.from().toEpochDay(), Long.MAX_VALUE - 1);
    }
}
