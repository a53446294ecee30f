package soulprint.consolidation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import soulprint.fact.Claim;
import soulprint.fact.Slot;

/// Which values are one. Equal keys are; a shorter value is a longer one's if that is the only one it can be short for
/// ("my sister" of one sister Ana, not of Ana and Eva); and what is near enough in meaning.
final class SameValue {
    /// A word that so many values share tells nothing: nothing is looked for by it.
    static final int SHARED = 64;

    /// A total order: of two values that say the same in another order, one stands for both.
    private static final Comparator<Value> LONGER =
            Comparator.comparingInt((Value it) -> it.phrase().words().size()).thenComparing(Value::key);

    private final Map<Slot, Map<String, Value>> values = new TreeMap<>();
    private final Map<Slot, Map<String, String>> roots = new TreeMap<>();

    SameValue(Collection<Claim> claims, Similarity similarity) {
        claims.forEach(this::add);
        values.forEach((family, byKey) -> {
            Map<String, String> parents = new HashMap<>();
            PhraseIndex index = new PhraseIndex(byKey.values());
            byKey.values()
                    .forEach(value ->
                            whole(family, value, index).ifPresent(more -> parents.put(value.key(), more.key())));
            roots.put(family, parents);
        });
        Nearness nearness = new Nearness(similarity);
        List<Value> wholes = values.values().stream()
                .flatMap(byKey -> byKey.values().stream())
                .filter(value -> root(value.family(), value.phrase()).equals(value.key()))
                .toList();
        nearness.pairs(wholes).forEach(pair -> unite(pair.first(), pair.second()));
    }

    static Phrase phrase(Slot slot, String value) {
        Phrase phrase = Phrase.of(value, Kind.stemmed(slot));
        boolean age = slot == Slot.AGE && !phrase.figures().isEmpty();
        return age
                ? Phrase.of(List.of(phrase.figures().stream().sorted().toList()), phrase.figures(), Set.of())
                : phrase;
    }

    private void add(Claim claim) {
        Slot family = Kind.family(claim.slot());
        Value value = new Value(family, phrase(claim.slot(), claim.value()), claim.value());
        values.computeIfAbsent(family, _ -> new TreeMap<>()).merge(value.key(), value, SameValue::together);
    }

    /// Written in capitals once, it is a name.
    private static Value together(Value first, Value second) {
        Set<String> names = new HashSet<>(first.phrase().names());
        names.addAll(second.phrase().names());
        Phrase phrase = first.phrase();
        String text = first.text().compareTo(second.text()) <= 0 ? first.text() : second.text();
        return new Value(first.family(), phrase.named(names), text);
    }

    private static Optional<Value> whole(Slot family, Value value, PhraseIndex index) {
        List<Value> longer = index.holding(value.phrase()).stream()
                .filter(other ->
                        LONGER.compare(other, value) > 0 && Refinement.refines(family, value.phrase(), other.phrase()))
                .toList();
        return longer.stream()
                .max(LONGER)
                .filter(longest -> longer.stream()
                        .allMatch(other ->
                                other.equals(longest) || Refinement.refines(family, other.phrase(), longest.phrase())));
    }

    private void unite(Value first, Value second) {
        List<String> ordered =
                new ArrayList<>(List.of(root(first.family(), first.phrase()), root(second.family(), second.phrase())));
        ordered.sort(Comparator.naturalOrder());
        if (!ordered.getFirst().equals(ordered.getLast())) {
            Objects.requireNonNull(roots.get(first.family())).put(ordered.getLast(), ordered.getFirst());
        }
    }

    /// The key that stands for all values that are one with this.
    String root(Slot slot, Phrase phrase) {
        Map<String, String> parents = roots.getOrDefault(Kind.family(slot), Map.of());
        String key = phrase.key();
        String parent = parents.get(key);
        while (parent != null) {
            key = parent;
            parent = parents.get(key);
        }
        return key;
    }

    Collection<Value> values(Slot family) {
        return values.getOrDefault(family, Map.of()).values();
    }
}
