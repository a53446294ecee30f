package soulprint.consolidation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Values by their words.
final class PhraseIndex {
    private final Map<String, List<Value>> byWord = new HashMap<>();
    private final Map<String, Value> byKey = new HashMap<>();

    PhraseIndex(Collection<Value> values) {
        for (Value value : values) {
            byKey.put(value.key(), value);
            value.phrase()
                    .distinct()
                    .forEach(word ->
                            byWord.computeIfAbsent(word, _ -> new ArrayList<>()).add(value));
        }
    }

    /// The values that hold the rarest word of the phrase; none if that is common.
    List<Value> holding(Phrase phrase) {
        return phrase.distinct().stream()
                .map(word -> byWord.getOrDefault(word, List.of()))
                .min(Comparator.comparingInt(List::size))
                .filter(values -> values.size() <= SameValue.SHARED)
                .orElse(List.of());
    }

    Optional<Value> of(String key) {
        return Optional.ofNullable(byKey.get(key));
    }

    /// For each word all values that have it.
    Collection<List<Value>> sharing() {
        return byWord.values();
    }
}
