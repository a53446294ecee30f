package soulprint.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.document.LongField;
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
/// they stand together.
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

    /// The Lucene query; empty if there is nothing to look for.
    Optional<org.apache.lucene.search.Query> of(Query query) throws IOException {
        Asked asked = Asked.parse(query.text());
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        int required = phrases(asked.required(), Occur.MUST, all);
        int bare = bare(asked.bare(), required > 0 ? Occur.SHOULD : Occur.MUST, all);
        int excluded = phrases(asked.excluded(), Occur.MUST_NOT, all);
        if (required + bare + excluded == 0) {
            return Optional.empty();
        }
        if (required + bare == 0) {
            all.add(new ConstantScoreQuery(MatchAllDocsQuery.INSTANCE), Occur.MUST);
        }
        if (query.dated()) {
            all.add(LongField.newRangeQuery(Fields.DATE, query.from(), query.to()), Occur.FILTER);
        }
        return Optional.of(all.build());
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

    private int bare(List<String> texts, Occur occur, BooleanQuery.Builder all) throws IOException {
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
            return 0;
        }
        List<Word> content =
                asked.values().stream().filter(word -> !word.grammatical()).toList();
        all.add(found(content.isEmpty() ? List.copyOf(asked.values()) : content, together), occur);
        return asked.size();
    }

    private Word word(Words.Word part, String text) throws IOException {
        int found = vocabulary.found(part.term());
        String said = text.substring(part.start(), part.end());
        return new Word(part.term(), said, found, vocabulary.grammatical(part.term(), found));
    }

    private org.apache.lucene.search.Query found(List<Word> asked, List<List<Words.Word>> together) throws IOException {
        BooleanQuery.Builder found = new BooleanQuery.Builder();
        for (Word word : mostTelling(asked)) {
            found.add(vocabulary.anyForm(word.term(), word.said()), Occur.SHOULD);
        }
        for (List<Words.Word> parts : together) {
            found.add(new BoostQuery(Vocabulary.phrase(parts), TOGETHER), Occur.SHOULD);
        }
        return found.build();
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
