package soulprint.extraction;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// How else a word may be typed: without its accents, but for those words that are others then ("más", "mas").
record Spellings(Map<Integer, Integer> plain, Set<String> accented) {
    static final Spellings AS_WRITTEN = new Spellings(Map.of(), Set.of());
    static final Spellings SPANISH = new Spellings(
            pairs(List.of("áa", "ée", "íi", "óo", "úu", "üu")),
            Set.of(
                    "cómo", "cuándo", "dónde", "quién", "cuál", "qué", "está", "esté", "estás", "él", "mí", "tú", "sí",
                    "sé", "té", "dé", "más", "aún", "sólo", "mamá", "papá", "ésta", "ése", "éste", "llevó", "trabajó",
                    "trabajé", "bebé"));

    Spellings {
        plain = Map.copyOf(plain);
        accented = Set.copyOf(accented);
    }

    /// The word, and the word without accents where that is another spelling of it.
    Set<String> of(String word) {
        String without = accented.contains(word) ? word : plain(word);
        return without.equals(word) ? Set.of(word) : Set.of(word, without);
    }

    /// The same of several words with spaces between.
    Set<String> ofPhrase(String phrase) {
        String without = Stream.of(phrase.split(" ", -1))
                .map(word -> accented.contains(word) ? word : plain(word))
                .collect(Collectors.joining(" "));
        return phrase.equals(without) ? Set.of(phrase) : Set.of(phrase, without);
    }

    /// The pairs of letters that a language's rules name, each an accented letter and the plain one.
    static Map<Integer, Integer> pairs(List<String> pairs) {
        return pairs.stream()
                .collect(Collectors.toMap(pair -> pair.codePointAt(0), pair -> pair.codePointBefore(pair.length())));
    }

    private String plain(String word) {
        return word.codePoints()
                .map(letter -> plain.getOrDefault(letter, letter))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
