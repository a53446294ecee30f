package soulprint.consolidation;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// What a value says, whatever it is written like: the words of its head and of each qualifier after it, without
/// articles and possessives, inflection and accents, numbers as digits. `figures` are its numbers and calendar words,
/// `names` its capitalised words; phrases that differ in these are never one. `words`
/// are all words, in the order of the key.
record Phrase(
        List<String> head,
        Set<List<String>> qualifiers,
        Set<String> figures,
        Set<String> names,
        String key,
        List<String> words) {
    Phrase {
        head = List.copyOf(head);
        qualifiers = Set.copyOf(qualifiers);
        figures = Set.copyOf(figures);
        names = Set.copyOf(names);
        words = List.copyOf(words);
    }

    static Phrase of(String value, boolean stemmed) {
        return new PhraseReader(stemmed).read(value);
    }

    static Phrase of(List<List<String>> parts, Set<String> figures, Set<String> names) {
        StringBuilder key = new StringBuilder();
        for (List<String> part : parts) {
            key.append(key.isEmpty() ? "" : " | ").append(String.join(" ", part));
        }
        return new Phrase(
                parts.getFirst(),
                new LinkedHashSet<>(parts.subList(1, parts.size())),
                figures,
                names,
                key.toString(),
                parts.stream().flatMap(List::stream).toList());
    }

    Phrase named(Set<String> others) {
        return new Phrase(head, qualifiers, figures, others, key, words);
    }

    /// Head and qualifiers alike: "Kreuzberg, Berlin" and "Berlin, Kreuzberg".
    Set<List<String>> parts() {
        Set<List<String>> parts = new LinkedHashSet<>(qualifiers);
        parts.add(head);
        return parts;
    }

    /// The words that turn its meaning, in order.
    List<String> turns() {
        return words().stream().filter(WordLists.DIRECTED::contains).toList();
    }

    boolean negated() {
        return words().stream().anyMatch(WordLists.NEGATING::contains);
    }

    Set<String> distinct() {
        return new TreeSet<>(words());
    }
}
