package soulprint.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/// What one state of the index knows of a word: which forms of it there are, how common it is, and the Lucene query
/// that finds it.
final class Vocabulary {
    private static final float STEM = 0.9f;
    private static final float TITLE = 0.6f;
    /// A word that was not asked as it stands, but one or two slips away from it.
    private static final float CORRECTED = 0.7f;
    /// A listed word is one of grammar here if it stands in at least this share of a language's messages.
    private static final double COMMON = 0.05;

    private static final int MOST_LANGUAGES = 8;
    private static final int LONGEST_PHRASE = 20;

    private final IndexSearcher searcher;
    private final IndexReader reader;
    private final FunctionWords functionWords;
    private final Words words;
    /// The commonest languages of the index with the number of messages in each.
    private final Map<Stemming, Integer> languages = new EnumMap<>(Stemming.class);

    Vocabulary(IndexSearcher searcher, FunctionWords functionWords, Words words) throws IOException {
        this.searcher = searcher;
        this.reader = searcher.getIndexReader();
        this.functionWords = functionWords;
        this.words = words;
        Map<Stemming, Integer> all = new EnumMap<>(Stemming.class);
        for (Stemming stemming : Stemming.values()) {
            all.put(stemming, reader.getDocCount(stemming.field()));
        }
        all.entrySet().stream()
                .filter(entry -> entry.getValue() > 0)
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .limit(MOST_LANGUAGES)
                .forEach(entry -> languages.put(entry.getKey(), entry.getValue()));
    }

    /// In how many messages a word stands just so.
    int found(String term) throws IOException {
        return reader.docFreq(new Term(Fields.TEXT, term));
    }

    /// Whether a word carries only grammar in this history: "war" does in a German one, and not in an English one.
    boolean grammatical(String term, int found) {
        for (Stemming language : functionWords.languages(term)) {
            int messages = languages.isEmpty() ? reader.numDocs() : languages.getOrDefault(language, 0);
            if (messages > 0 && found >= COMMON * messages) {
                return true;
            }
        }
        return false;
    }

    /// Whether a word stands anywhere in any form, or is one of grammar in some language.
    boolean known(String term, String said) throws IOException {
        if (!functionWords.languages(term).isEmpty()) {
            return true;
        }
        for (Term form : forms(term, said).keySet()) {
            if (reader.docFreq(form) > 0) {
                return true;
            }
        }
        return false;
    }

    /// Finds what was meant by a word that is not known: its corrections, none weighing more than the commonest of them
    /// and none as much as a word asked as it stands.
    Query nearest(Correction correction) throws IOException {
        double commonest = rarity(new Term(Fields.TEXT, correction.meant().getFirst()));
        List<Query> queries = new ArrayList<>();
        for (String word : correction.meant()) {
            double rarity = Math.min(1, commonest / rarity(new Term(Fields.TEXT, word)));
            double weight = Math.pow(CORRECTED, correction.edits()) * rarity;
            queries.add(new BoostQuery(anyForm(word, word), (float) weight));
        }
        return new DisjunctionMaxQuery(queries, 0);
    }

    /// Finds a word by its best form: as said, in the title, or with the same stem in a language of the index. No form
    /// weighs as much as the word itself, however rare the form is.
    Query anyForm(String term, String said) throws IOException {
        double most = Double.MAX_VALUE;
        List<Query> queries = new ArrayList<>();
        for (Map.Entry<Term, Float> form : forms(term, said).entrySet()) {
            // Looked up once, for its rarity here and for the search itself.
            TermStates found = TermStates.build(searcher, form.getKey(), true);
            if (found.docFreq() == 0) {
                continue;
            }
            double rarity = WordRanking.rarity(found.docFreq(), reader.maxDoc());
            most = form.getKey().equals(new Term(Fields.TEXT, term)) ? rarity : most;
            double weight = form.getValue() * Math.min(1, most / rarity);
            queries.add(new BoostQuery(new TermQuery(form.getKey(), found), (float) weight));
        }
        return new DisjunctionMaxQuery(queries, 0);
    }

    /// The word itself first.
    private Map<Term, Float> forms(String term, String said) {
        Map<Term, Float> forms = new LinkedHashMap<>();
        forms.put(new Term(Fields.TEXT, term), 1f);
        forms.put(new Term(Fields.TITLE, term), TITLE);
        for (Stemming language : languages.keySet()) {
            for (String stem : words.stems(language, said)) {
                forms.putIfAbsent(new Term(Fields.TEXT, stem), STEM);
                forms.putIfAbsent(new Term(language.field(), stem), STEM);
            }
        }
        return forms;
    }

    private double rarity(Term term) throws IOException {
        return WordRanking.rarity(reader.docFreq(term), reader.maxDoc());
    }

    /// Finds words standing next to each other as given, in the text or in the title.
    static Query phrase(List<Words.Word> phrase) {
        return new BooleanQuery.Builder()
                .add(phrase(Fields.TEXT, phrase), Occur.SHOULD)
                .add(new BoostQuery(phrase(Fields.TITLE, phrase), TITLE), Occur.SHOULD)
                .build();
    }

    private static Query phrase(String field, List<Words.Word> phrase) {
        PhraseQuery.Builder builder = new PhraseQuery.Builder();
        int first = phrase.getFirst().position();
        for (Words.Word word : phrase.subList(0, Math.min(phrase.size(), LONGEST_PHRASE))) {
            builder.add(new Term(field, word.term()), word.position() - first);
        }
        return builder.build();
    }
}
