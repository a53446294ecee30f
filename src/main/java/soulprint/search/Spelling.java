package soulprint.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.util.automaton.CompiledAutomaton;

/// Finds for words that occur nowhere in the history the nearest words that do.
///
/// The distance is that of Damerau and Levenshtein: letters put in, left out, exchanged, or swapped with the next. All
/// words of the index within it are met by one walk through the index with an automaton (Schulz and Mihov, "Fast String
/// Correction with Levenshtein Automata", 2002). Nobody mistypes a number so that its neighbour is as good: words with
/// digits are left as they are.
final class Spelling {
    private static final int SHORTEST = 4;
    private static final int SHORTEST_FOR_TWO = 8;
    /// A query has room for so many terms only: see `Ranking`.
    private static final int MOST_CORRECTED = 4;

    private static final int MOST_MEANT = 6;
    /// A query of more words is a pasted text; what nobody said in it is no slip.
    private static final int MOST_WORDS = 32;

    private final IndexReader reader;
    private final Vocabulary vocabulary;
    private final Words words;

    Spelling(IndexReader reader, Vocabulary vocabulary, Words words) {
        this.reader = reader;
        this.vocabulary = vocabulary;
        this.words = words;
    }

    /// What to look for in place of bare words that occur in no form; phrases and exclusions mean what they say.
    Corrections of(Query query) throws IOException {
        Map<String, String> asked = asked(query);
        List<Correction> corrections = new ArrayList<>();
        if (asked.size() > MOST_WORDS) {
            return Corrections.NONE;
        }
        for (Map.Entry<String, String> word : asked.entrySet()) {
            String term = word.getKey();
            if (corrections.size() < MOST_CORRECTED && correctable(term) && !vocabulary.known(term, word.getValue())) {
                Correction correction = correction(term, word.getValue());
                if (sensible(correction)) {
                    corrections.add(correction);
                }
            }
        }
        return new Corrections(corrections);
    }

    private Map<String, String> asked(Query query) {
        Map<String, String> asked = new LinkedHashMap<>();
        for (String text : Asked.parse(query.text()).bare()) {
            for (Words.Word word : words.in(Fields.TEXT, text)) {
                asked.putIfAbsent(word.term(), text.substring(word.start(), word.end()));
            }
        }
        return asked;
    }

    private static boolean correctable(String term) {
        return term.codePointCount(0, term.length()) >= SHORTEST
                && term.codePoints().allMatch(Character::isLetter);
    }

    // What is nearest to a word of grammar is mistyped grammar, of which there is enough in every message.
    private boolean sensible(Correction correction) throws IOException {
        if (correction.meant().isEmpty()) {
            return false;
        }
        String commonest = correction.meant().getFirst();
        return !vocabulary.grammatical(commonest, vocabulary.found(commonest));
    }

    private Correction correction(String term, String said) throws IOException {
        Correction one = new Correction(term, said, 1, nearest(term, 1));
        boolean enough = !one.meant().isEmpty() || term.codePointCount(0, term.length()) < SHORTEST_FOR_TWO;
        return enough ? one : new Correction(term, said, 2, nearest(term, 2));
    }

    /// The commonest words at a distance. Of two slips none may be in the first letter, which people rarely get wrong.
    private List<String> nearest(String term, int edits) throws IOException {
        CompiledAutomaton near = FuzzyQuery.getFuzzyAutomaton(term, edits, edits - 1, true);
        Map<String, Integer> found = new HashMap<>();
        for (String field : List.of(Fields.TEXT, Fields.TITLE)) {
            Terms terms = MultiTerms.getTerms(reader, field);
            if (terms == null) {
                continue;
            }
            TermsEnum matching = near.getTermsEnum(terms);
            while (matching.next() != null) {
                String word = matching.term().utf8ToString();
                if (word.codePoints().allMatch(Character::isLetter)) {
                    found.merge(word, matching.docFreq(), Math::max);
                }
            }
        }
        return found.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST_MEANT)
                .map(Map.Entry::getKey)
                .toList();
    }
}
