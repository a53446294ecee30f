package soulprint.search;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// What was looked for in place of the words of a query that occur nowhere.
record Corrections(List<Correction> all) {
    static final Corrections NONE = new Corrections(List.of());

    Corrections {
        all = List.copyOf(all);
    }

    Optional<Correction> of(String term) {
        return all.stream().filter(correction -> correction.term().equals(term)).findFirst();
    }

    /// Says what was looked for instead; the words as the hits have them, for the index knows no accents.
    Optional<String> remark(List<Hit> hits) {
        Map<String, String> said = new HashMap<>();
        for (Hit hit : hits) {
            for (Snippet.Range range : hit.highlights()) {
                String word =
                        hit.snippet().substring(range.start(), range.end()).toLowerCase(Locale.ROOT);
                said.putIfAbsent(WordFilter.folded(word), word);
            }
        }
        String remark = all.stream()
                .map(correction ->
                        "No \"%s\": searched for %s.".formatted(correction.asked(), listed(correction, said)))
                .collect(Collectors.joining("\n"));
        return Optional.of(remark).filter(text -> !text.isEmpty());
    }

    private static String listed(Correction correction, Map<String, String> said) {
        return correction.meant().stream()
                .map(word -> "\"" + said.getOrDefault(word, word) + "\"")
                .collect(Collectors.joining(", "));
    }
}
