package soulprint.search;

import java.io.IOException;
import java.util.Arrays;
import java.util.function.IntPredicate;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;

/// The vectors of one segment: their signs and turns in memory, their codes where they are.
final class LeafMeanings {
    /// Farther than any vector can be.
    private static final int EXCLUDED = Integer.MAX_VALUE;

    private final LeafReader leaf;
    private final int docBase;
    private final Turns turns;
    private final SignBits signs;
    /// The turn of each vector, ascending.
    private int[] turnOf;

    private LeafMeanings(LeafReaderContext context, Turns turns, int dimension, int expected) {
        this.leaf = context.reader();
        this.docBase = context.docBase;
        this.turns = turns;
        this.signs = new SignBits(dimension, expected);
        this.turnOf = new int[expected];
    }

    static LeafMeanings of(LeafReaderContext context, Turns turns, float[] mean) throws IOException {
        BinaryDocValues codes = codes(context.reader());
        LeafMeanings meanings = new LeafMeanings(context, turns, mean.length, (int) codes.cost());
        meanings.load(codes, mean);
        return meanings;
    }

    static BinaryDocValues codes(LeafReader leaf) throws IOException {
        return DocValues.getBinary(leaf, Fields.VECTORS);
    }

    private void load(BinaryDocValues codes, float[] mean) throws IOException {
        Middle middle = new Middle(mean);
        Bits live = leaf.getLiveDocs();
        int turn = turns.of(docBase);
        for (int document = codes.nextDoc(); document != BinaryDocValues.NO_MORE_DOCS; document = codes.nextDoc()) {
            if (live != null && !live.get(document)) {
                continue;
            }
            while (turn + 1 < turns.count() && turns.document(turn + 1) <= docBase + document) {
                turn++;
            }
            BytesRef code = codes.binaryValue();
            int first = signs.size();
            int count = VectorCode.count(code);
            for (int i = 0; i < count; i++) {
                signs.add(middle.signs(code, i));
            }
            if (signs.size() > turnOf.length) {
                turnOf = Arrays.copyOf(turnOf, signs.size() + signs.size() / 2);
            }
            Arrays.fill(turnOf, first, signs.size(), turn);
        }
        signs.trim();
        turnOf = Arrays.copyOf(turnOf, signs.size());
    }

    int count() {
        return turnOf.length;
    }

    int[] distances(long[] bits) {
        return signs.distances(bits);
    }

    /// Puts the vectors of turns that are not accepted out of reach.
    void exclude(int[] distances, IntPredicate accepted) {
        for (int i = 0; i < distances.length; i++) {
            if (!accepted.test(turnOf[i])) {
                distances[i] = EXCLUDED;
            }
        }
    }

    /// Compares the vectors that are no farther than `farthest` exactly, and names their turns, each once.
    void near(VectorCode.Asked asked, int[] distances, int farthest, Near near) throws IOException {
        BinaryDocValues codes = codes(leaf);
        int first = 0;
        for (int i = 0; i < distances.length; i++) {
            if (distances[i] > farthest) {
                continue;
            }
            int turn = turnOf[i];
            if (codes.docID() != turns.document(turn) - docBase) {
                codes.advanceExact(turns.document(turn) - docBase);
                first = i;
                while (first > 0 && turnOf[first - 1] == turn) {
                    first--;
                }
            }
            near.add(turn, asked.dot(codes.binaryValue(), i - first));
        }
    }

    /// The dot product of the best passage of each turn from `from` to `to` in `ascending`; NaN if it has no vectors.
    void scores(VectorCode.Asked asked, int[] ascending, int from, int to, float[] scores) throws IOException {
        BinaryDocValues codes = codes(leaf);
        for (int i = from; i < to; i++) {
            boolean there = codes.advanceExact(turns.document(ascending[i]) - docBase);
            scores[i] = there ? best(asked, codes.binaryValue()) : Float.NaN;
        }
    }

    private static float best(VectorCode.Asked asked, BytesRef code) {
        float best = Float.NEGATIVE_INFINITY;
        for (int i = 0; i < VectorCode.count(code); i++) {
            best = Math.max(best, asked.dot(code, i));
        }
        return best;
    }
}
