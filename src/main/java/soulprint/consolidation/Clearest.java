package soulprint.consolidation;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import soulprint.fact.Claim;
import soulprint.fact.Source;
import soulprint.fact.Verdict;

/// Which mention's claim a fact shows: the user's correction; else the one that says most (the most different words),
/// then the one of the user's settings, then the writing used most often, then with most capitals ("Oslo", not
/// "oslo"), then the shortest, then the newest.
final class Clearest {
    private Clearest() {}

    static Claim of(List<Saying> sayings) {
        Map<String, Long> writings = sayings.stream()
                .collect(Collectors.groupingBy(saying -> saying.claim().value(), Collectors.counting()));
        Comparator<Saying> clearer = Comparator.comparing(Clearest::corrected)
                .thenComparingInt(saying -> saying.phrase().distinct().size())
                .thenComparing(saying -> saying.mention().source() == Source.DECLARED)
                .thenComparing(saying -> writings.get(saying.claim().value()))
                .thenComparingLong(saying -> capitals(saying.claim().value()))
                .thenComparingInt(saying -> -saying.claim().value().length())
                .thenComparing(Saying.IN_TIME);
        return sayings.stream().max(clearer).orElseThrow().claim();
    }

    private static boolean corrected(Saying saying) {
        return saying.verdict() != null && saying.verdict().kind() == Verdict.Kind.CORRECTED;
    }

    private static long capitals(String value) {
        return value.chars().filter(Character::isUpperCase).count();
    }
}
