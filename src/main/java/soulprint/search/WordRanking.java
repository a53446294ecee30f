package soulprint.search;

import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.Explanation;
import org.apache.lucene.search.TermStatistics;
import org.apache.lucene.search.similarities.BM25Similarity;

/// BM25 (Robertson and Zaragoza, "The Probabilistic Relevance Framework", 2009) with one notion of rarity for all
/// fields: a word is as rare as the whole index says, not only those documents that have the field. Otherwise a stem of
/// the history's second language, or a title, would weigh by how few messages have such a field at all.
final class WordRanking extends BM25Similarity {
    private static final float SATURATION = 1.2f;
    /// Answers are long and say everything once; what was asked in few words is more to the point.
    private static final float LENGTH = 0.85f;
    /// What every word counts, however common, so that a message with more of the words asked ranks higher.
    private static final double PRESENCE = 1;

    WordRanking() {
        super(SATURATION, LENGTH);
    }

    @Override
    public Explanation idfExplain(CollectionStatistics field, TermStatistics word) {
        return Explanation.match((float) rarity(word.docFreq(), field.maxDoc()), "rarity in the whole index");
    }

    /// BM25's inverse document frequency on top of what mere presence counts.
    static double rarity(long found, long documents) {
        return PRESENCE + Math.log1p((Math.max(0, documents - found) + 0.5) / (found + 0.5));
    }
}
