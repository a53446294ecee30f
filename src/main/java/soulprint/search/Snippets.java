package soulprint.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import soulprint.language.Language;

/// Shows for a query the passage of a text that matches best, by the same words, stems and phrases the search goes by.
public final class Snippets {
    private static final double PHRASE = 3;

    private final FunctionWords functionWords = new FunctionWords();
    private final Words words = new Words(TextAnalyzer.forAsking());
    private final Words textWords = new Words(TextAnalyzer.forShowing());
    /// The bare words: each term with the word as said.
    private final Map<String, String> bare = new LinkedHashMap<>();
    private final List<List<Words.Word>> phrases = new ArrayList<>();

    public Snippets(Query query) {
        this(query, Corrections.NONE);
    }

    Snippets(Query query, Corrections corrections) {
        Asked asked = Asked.parse(query.text());
        for (String text : asked.bare()) {
            List<Words.Word> parts = words.in(Fields.TEXT, text);
            parts.forEach(part -> bare.putIfAbsent(part.term(), text.substring(part.start(), part.end())));
            if (parts.size() > 1) {
                phrases.add(parts);
            }
        }
        for (String text : asked.required()) {
            List<Words.Word> phrase = words.in(Fields.TEXT, text);
            if (!phrase.isEmpty()) {
                phrases.add(phrase);
            }
        }
        corrections.all().forEach(correction -> correction.meant().forEach(word -> bare.putIfAbsent(word, word)));
    }

    /// The best passage of a text, its whitespace collapsed; `language` is its conversation's, if known. Without a
    /// match it is the beginning.
    public Snippet of(String text, @Nullable Language language) {
        String flat = text.strip().replaceAll("[\\s\\p{Z}\\p{Cntrl}]+", " ");
        Optional<Stemming> stemming = functionWords.stemming(text, language);
        Set<String> grammatical = grammatical(stemming);
        List<Excerpt.Place> places = new ArrayList<>();
        said(flat, grammatical, places);
        stemming.ifPresent(found -> stems(flat, found, grammatical, places));
        return Excerpt.of(flat, places);
    }

    /// The asked words that carry only grammar, unless nothing else was asked.
    private Set<String> grammatical(Optional<Stemming> stemming) {
        Set<String> grammatical = new HashSet<>();
        for (String term : bare.keySet()) {
            Set<Stemming> languages = functionWords.languages(term);
            if (stemming.map(languages::contains).orElse(!languages.isEmpty())) {
                grammatical.add(term);
            }
        }
        return grammatical.size() == bare.size() && phrases.isEmpty() ? Set.of() : grammatical;
    }

    private void said(String text, Set<String> grammatical, List<Excerpt.Place> places) {
        Set<String> ofPhrases = new HashSet<>();
        phrases.forEach(phrase -> phrase.forEach(word -> ofPhrases.add(word.term())));
        Map<Integer, Map<String, Words.Word>> rows = new HashMap<>();
        textWords.each(Fields.TEXT, text, word -> {
            if (bare.containsKey(word.term()) && !grammatical.contains(word.term())) {
                places.add(new Excerpt.Place(word.start(), word.end(), word.term(), 1));
            }
            if (ofPhrases.contains(word.term())) {
                rows.computeIfAbsent(word.position(), _ -> new HashMap<>()).put(word.term(), word);
            }
        });
        for (List<Words.Word> phrase : phrases) {
            rows.keySet().forEach(row -> phrase(phrase, row, rows).ifPresent(places::add));
        }
    }

    private static Optional<Excerpt.Place> phrase(
            List<Words.Word> phrase, int row, Map<Integer, Map<String, Words.Word>> rows) {
        Words.Word first = null;
        Words.Word last = null;
        for (Words.Word asked : phrase) {
            int position = row + asked.position() - phrase.getFirst().position();
            last = rows.getOrDefault(position, Map.of()).get(asked.term());
            if (last == null) {
                return Optional.empty();
            }
            first = first == null ? last : first;
        }
        if (first == null || last == null) {
            return Optional.empty();
        }
        return Optional.of(new Excerpt.Place(first.start(), last.end(), phrase.toString(), PHRASE));
    }

    private void stems(String text, Stemming stemming, Set<String> grammatical, List<Excerpt.Place> places) {
        Map<String, String> asked = new HashMap<>();
        bare.forEach((term, said) -> {
            if (!grammatical.contains(term)) {
                words.stems(stemming, said).forEach(stem -> asked.putIfAbsent(stem, term));
            }
        });
        if (asked.isEmpty()) {
            return;
        }
        textWords.each(stemming.field(), text, word -> {
            String term = asked.get(word.term());
            if (term != null) {
                places.add(new Excerpt.Place(word.start(), word.end(), term, 1));
            }
        });
    }
}
