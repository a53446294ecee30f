package soulprint.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.MatchAllDocsQuery;

/// Turns what was asked into a Lucene query.
///
/// Every word counts once, by its best form (a disjunction-max, as in Lucene's DisMax). A stem is commoner than the
/// words it stands for, so by rarity alone the exact word ranks above it. Words of grammar
/// count only where nothing else was asked. Words written together ("config.yaml", a run of Chinese) count more where
/// they stand together. In place of a word that occurs nowhere its corrections are looked for.
final class Ranking {
    private static final float TOGETHER = 0.5f;

    // Lucene refuses queries of more than 1,024 terms; with all languages and phrases these stay below.
    private static final int MOST_WORDS = 32;
    private static final int MOST_PHRASES = 5;

    private final Words words;
    private final Vocabulary vocabulary;

    Ranking(Words words, Vocabulary vocabulary) {
        this.words = words;
        this.vocabulary = vocabulary;
    }

    /// The Lucene query; empty if there is nothing to look for. Words in `leftOut` count only if there are no others.
    Optional<org.apache.lucene.search.Query> of(Query query, Corrections corrections, Set<String> leftOut)
            throws IOException {
        Asked asked = Asked.parse(query.text());
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        int required = phrases(asked.required(), Occur.MUST, all);
        Optional<org.apache.lucene.search.Query> bare = bare(asked.bare(), corrections, leftOut);
        bare.ifPresent(found -> all.add(found, required > 0 ? Occur.SHOULD : Occur.MUST));
        int excluded = phrases(asked.excluded(), Occur.MUST_NOT, all);
        if (required + excluded == 0 && bare.isEmpty()) {
            return Optional.empty();
        }
        if (required == 0 && bare.isEmpty()) {
            all.add(new ConstantScoreQuery(MatchAllDocsQuery.INSTANCE), Occur.MUST);
        }
        Filters.of(query).ifPresent(filter -> all.add(filter, Occur.FILTER));
        return Optional.of(all.build());
    }

    /// What everything found must meet, however it is found: required phrases, exclusions, filters. Empty if nothing.
    Optional<org.apache.lucene.search.Query> conditions(Query query) {
        Asked asked = Asked.parse(query.text());
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        phrases(asked.required(), Occur.FILTER, all);
        phrases(asked.excluded(), Occur.MUST_NOT, all);
        Filters.of(query).ifPresent(filter -> all.add(filter, Occur.FILTER));
        if (all.build().clauses().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(all.add(MatchAllDocsQuery.INSTANCE, Occur.FILTER).build());
    }

    private int phrases(List<String> texts, Occur occur, BooleanQuery.Builder all) {
        List<List<Words.Word>> phrases = texts.stream()
                .map(text -> words.in(Fields.TEXT, text))
                .filter(phrase -> !phrase.isEmpty())
                .limit(MOST_PHRASES)
                .toList();
        phrases.forEach(phrase -> all.add(Vocabulary.phrase(phrase), occur));
        return phrases.size();
    }

    private Optional<org.apache.lucene.search.Query> bare(
            List<String> texts, Corrections corrections, Set<String> leftOut) throws IOException {
        Map<String, Word> asked = new LinkedHashMap<>();
        List<List<Words.Word>> together = new ArrayList<>();
        for (String text : texts) {
            List<Words.Word> parts = words.in(Fields.TEXT, text);
            for (Words.Word part : parts) {
                asked.putIfAbsent(part.term(), word(part, text));
            }
            if (parts.size() > 1 && together.size() < MOST_PHRASES) {
                together.add(parts);
            }
        }
        if (asked.isEmpty()) {
            return Optional.empty();
        }
        List<Word> content = asked.values().stream()
                .filter(word -> !word.grammatical() && !leftOut.contains(word.term()))
                .toList();
        BooleanQuery.Builder found = new BooleanQuery.Builder();
        for (Word word : mostTelling(content.isEmpty() ? List.copyOf(asked.values()) : content)) {
            found.add(found(word, corrections), Occur.SHOULD);
        }
        for (List<Words.Word> parts : together) {
            found.add(new BoostQuery(Vocabulary.phrase(parts), TOGETHER), Occur.SHOULD);
        }
        return Optional.of(found.build());
    }

    private Word word(Words.Word part, String text) throws IOException {
        int found = vocabulary.found(part.term());
        String said = text.substring(part.start(), part.end());
        return new Word(part.term(), said, found, vocabulary.grammatical(part.term(), found));
    }

    private org.apache.lucene.search.Query found(Word word, Corrections corrections) throws IOException {
        Optional<Correction> correction = corrections.of(word.term());
        return correction.isPresent()
                ? vocabulary.nearest(correction.get())
                : vocabulary.anyForm(word.term(), word.said());
    }

    /// Of a whole pasted text the rarest words that occur at all: a query has room for so many only.
    private static List<Word> mostTelling(List<Word> asked) {
        if (asked.size() <= MOST_WORDS) {
            return asked;
        }
        return asked.stream()
                .sorted(Comparator.comparingInt(word -> word.found() == 0 ? Integer.MAX_VALUE : word.found()))
                .limit(MOST_WORDS)
                .toList();
    }

    private record Word(String term, String said, int found, boolean grammatical) {}
}
