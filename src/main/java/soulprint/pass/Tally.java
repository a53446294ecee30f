package soulprint.pass;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Counts by reason while an export is read.
final class Tally {
    private final Map<String, Integer> counts = new HashMap<>();

    void add(String reason, int count) {
        counts.merge(reason, count, Integer::sum);
    }

    /// The most frequent first.
    List<Count> counts() {
        return counts.entrySet().stream()
                .map(entry -> new Count(entry.getKey(), entry.getValue()))
                .sorted(Count.MOST_FREQUENT_FIRST)
                .toList();
    }
}
