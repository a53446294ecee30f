package soulprint.search;

import java.io.IOException;
import java.util.BitSet;
import java.util.Optional;
import java.util.function.IntPredicate;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.Bits;

/// Which turns meet the conditions of a query.
final class Accepted {
    private Accepted() {}

    /// Empty if there are no conditions: then every turn does.
    static Optional<IntPredicate> of(IndexSearcher searcher, Turns turns, Optional<Query> conditions)
            throws IOException {
        if (conditions.isEmpty()) {
            return Optional.empty();
        }
        BitSet accepted = new BitSet(turns.count());
        Weight weight = searcher.createWeight(searcher.rewrite(conditions.get()), ScoreMode.COMPLETE_NO_SCORES, 1);
        for (LeafReaderContext leaf : searcher.getLeafContexts()) {
            Scorer scorer = weight.scorer(leaf);
            DocIdSetIterator matches = scorer == null ? DocIdSetIterator.empty() : scorer.iterator();
            Bits live = leaf.reader().getLiveDocs();
            for (int document = matches.nextDoc();
                    document != DocIdSetIterator.NO_MORE_DOCS;
                    document = matches.nextDoc()) {
                if (live == null || live.get(document)) {
                    accepted.set(turns.of(leaf.docBase + document));
                }
            }
        }
        return Optional.of(accepted::get);
    }
}
