package soulprint.consolidation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import soulprint.fact.Slot;

/// Finds values that mean the same in other words. Only values of one family are compared that share a word and do not
/// differ in a number, a calendar word, a name or a word that turns the meaning; those that share most first.
final class Nearness {
    /// So many comparisons at most, whatever there is: each may cost a model two texts.
    static final int MOST_COMPARISONS = 500;
    /// With bge-small, 29 pairs that differ in one word that matters ("formal tone", "informal tone") lie at 0.75 to
    /// 0.92;
    /// of 12 that say the same, 5 lie above this. Below, a wrong merge would cost more than two facts for one.
    static final double SAME = 0.94;
    /// Of the values that share a word, each is held against so many that follow it in the alphabet.
    private static final int NEIGHBOURS = 6;
    private static final double FEWEST_SHARED = 0.5;

    record Pair(Value first, Value second, double shared) {
        private static final Comparator<Pair> NEAREST_FIRST = Comparator.comparingDouble(Pair::shared)
                .reversed()
                .thenComparing(pair -> pair.first.family())
                .thenComparing(pair -> pair.first.key())
                .thenComparing(pair -> pair.second.key());
    }

    private final Similarity similarity;

    Nearness(Similarity similarity) {
        this.similarity = similarity;
    }

    List<Pair> pairs(Collection<Value> values) {
        if (similarity.equals(Similarity.NONE)) {
            return List.of();
        }
        Map<Slot, List<Value>> families = values.stream()
                .filter(value -> Kind.comparable(value.family()))
                .sorted(Comparator.comparing(Value::key))
                .collect(Collectors.groupingBy(Value::family, TreeMap::new, Collectors.toList()));
        Set<Pair> candidates = new HashSet<>();
        families.values()
                .forEach(family ->
                        new PhraseIndex(family).sharing().forEach(sharing -> candidates.addAll(neighbours(sharing))));
        return candidates.stream()
                .sorted(Pair.NEAREST_FIRST)
                .limit(MOST_COMPARISONS)
                .filter(pair -> similarity.between(pair.first.text(), pair.second.text()) >= SAME)
                .toList();
    }

    private static List<Pair> neighbours(List<Value> sharing) {
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < sharing.size(); i++) {
            for (Value other : sharing.subList(i + 1, Math.min(sharing.size(), i + 1 + NEIGHBOURS))) {
                Value value = sharing.get(i);
                double shared = shared(value.phrase(), other.phrase());
                if (shared >= FEWEST_SHARED && comparable(value.phrase(), other.phrase())) {
                    pairs.add(new Pair(value, other, shared));
                }
            }
        }
        return pairs;
    }

    private static boolean comparable(Phrase first, Phrase second) {
        return first.figures().equals(second.figures())
                && first.names().equals(second.names())
                && first.turns().equals(second.turns());
    }

    /// Of the longer one's words.
    private static double shared(Phrase first, Phrase second) {
        Set<String> both = first.distinct();
        int longer = Math.max(both.size(), second.distinct().size());
        both.retainAll(second.distinct());
        return (double) both.size() / longer;
    }
}
