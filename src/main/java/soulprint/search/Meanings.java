package soulprint.search;

import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.IntPredicate;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;

/// The vectors of an open index. The nearest are found by looking at all of them, as one bit a dimension (the sign of
/// its distance from the mean: 48 bytes for 384 dimensions), and comparing the best of those exactly. That is a few
/// milliseconds for a million, needs no graph to be built, takes any filter, and forgets nothing.
///
/// Bits: Charikar, "Similarity estimation techniques from rounding algorithms" (2002), here in the model's own axes.
final class Meanings {
    private static final int SAMPLE = 4_000;
    /// Compared exactly for each one wanted; and never fewer than a share of all.
    private static final int COMPARED = 4;

    private static final int SHARE = 150;

    private final IndexReader reader;
    private final Turns turns;
    private final float[] mean;
    private final long[] bits;
    private final int[] turnOf;

    private Meanings(IndexReader reader, Turns turns, float[] mean, long[] bits, int[] turnOf) {
        this.reader = reader;
        this.turns = turns;
        this.mean = mean;
        this.bits = bits;
        this.turnOf = turnOf;
    }

    static Meanings of(IndexReader reader, Turns turns) throws IOException {
        int count = 0;
        int dimension = 0;
        for (LeafReaderContext leaf : reader.leaves()) {
            BinaryDocValues codes = DocValues.getBinary(leaf.reader(), Fields.VECTORS);
            Bits live = leaf.reader().getLiveDocs();
            for (int document = codes.nextDoc(); document != BinaryDocValues.NO_MORE_DOCS; document = codes.nextDoc()) {
                if (live == null || live.get(document)) {
                    BytesRef code = codes.binaryValue();
                    dimension = VectorCode.dimension(code);
                    count += VectorCode.count(code);
                }
            }
        }
        float[] mean = mean(reader, dimension, Math.max(1, count / SAMPLE));
        Meanings meanings = new Meanings(reader, turns, mean, new long[count * words(dimension)], new int[count]);
        meanings.load();
        return meanings;
    }

    private static float[] mean(IndexReader reader, int dimension, int step) throws IOException {
        float[] sum = new float[dimension];
        int seen = 0;
        int taken = 0;
        for (LeafReaderContext leaf : reader.leaves()) {
            BinaryDocValues codes = DocValues.getBinary(leaf.reader(), Fields.VECTORS);
            while (codes.nextDoc() != BinaryDocValues.NO_MORE_DOCS) {
                if (seen++ % step == 0) {
                    VectorCode.add(codes.binaryValue(), 0, sum);
                    taken++;
                }
            }
        }
        for (int i = 0; i < dimension; i++) {
            sum[i] /= Math.max(1, taken);
        }
        return sum;
    }

    private void load() throws IOException {
        int words = words(mean.length);
        int at = 0;
        for (LeafReaderContext leaf : reader.leaves()) {
            BinaryDocValues codes = DocValues.getBinary(leaf.reader(), Fields.VECTORS);
            Bits live = leaf.reader().getLiveDocs();
            for (int document = codes.nextDoc(); document != BinaryDocValues.NO_MORE_DOCS; document = codes.nextDoc()) {
                if (live != null && !live.get(document)) {
                    continue;
                }
                BytesRef code = codes.binaryValue();
                int turn = turns.of(leaf.docBase + document);
                for (int i = 0; i < VectorCode.count(code); i++) {
                    VectorCode.signs(code, i, mean, bits, at * words);
                    turnOf[at++] = turn;
                }
            }
        }
    }

    private static int words(int dimension) {
        return (dimension + Long.SIZE - 1) / Long.SIZE;
    }

    boolean isEmpty() {
        return turnOf.length == 0;
    }

    int count() {
        return turnOf.length;
    }

    /// The mean of the vectors (of a sample, if there are many).
    float[] mean() {
        return mean.clone();
    }

    /// The turns nearest to `vector` that are accepted (all if nothing says), about `wanted` of them, in order of their
    /// numbers.
    int[] nearest(float[] vector, int wanted, Optional<IntPredicate> accepted) throws IOException {
        int[] candidates = candidates(vector, Math.max(wanted * COMPARED, turnOf.length / SHARE), accepted);
        float[] scores = scores(vector, candidates);
        if (candidates.length <= wanted) {
            return candidates;
        }
        float[] sorted = scores.clone();
        Arrays.sort(sorted);
        float least = sorted[sorted.length - wanted];
        int[] nearest = new int[candidates.length];
        int count = 0;
        for (int i = 0; i < candidates.length; i++) {
            if (scores[i] >= least) {
                nearest[count++] = candidates[i];
            }
        }
        return Arrays.copyOf(nearest, count);
    }

    /// The turns of the `wanted` vectors that differ from `vector` in the fewest bits, each once, ascending.
    private int[] candidates(float[] vector, int wanted, Optional<IntPredicate> accepted) {
        int words = words(mean.length);
        long[] asked = new long[words];
        for (int i = 0; i < vector.length; i++) {
            asked[i / Long.SIZE] |= (vector[i] > 0 ? 1L : 0L) << i;
        }
        short[] distances = new short[turnOf.length];
        int[] counts = new int[words * Long.SIZE + 1];
        for (int i = 0; i < turnOf.length; i++) {
            int distance = 0;
            int at = i * words;
            for (int word = 0; word < words; word++) {
                distance += Long.bitCount(bits[at + word] ^ asked[word]);
            }
            distances[i] = (short) distance;
            counts[distance]++;
        }
        // With a filter, how far to look shows only when it has been asked.
        if (accepted.isPresent()) {
            Arrays.fill(counts, 0);
            for (int i = 0; i < turnOf.length; i++) {
                if (accepted.get().test(turnOf[i])) {
                    counts[distances[i]]++;
                } else {
                    distances[i] = Short.MAX_VALUE;
                }
            }
        }
        int farthest = 0;
        for (int found = counts[0]; found < wanted && farthest < counts.length - 1; found += counts[farthest]) {
            farthest++;
        }
        int[] near = new int[wanted];
        int count = 0;
        for (int i = 0; i < turnOf.length; i++) {
            if (distances[i] <= farthest && (count == 0 || near[count - 1] != turnOf[i])) {
                near = count == near.length ? Arrays.copyOf(near, 2 * count) : near;
                near[count++] = turnOf[i];
            }
        }
        return Arrays.copyOf(near, count);
    }

    /// The dot product of `vector` with the best passage of each turn; NaN for a turn without vectors. The turns are
    /// given in ascending order.
    float[] scores(float[] vector, int[] ascending) throws IOException {
        float[] scores = new float[ascending.length];
        VectorCode.Asked asked = new VectorCode.Asked(vector);
        int next = 0;
        for (LeafReaderContext leaf : reader.leaves()) {
            BinaryDocValues codes = DocValues.getBinary(leaf.reader(), Fields.VECTORS);
            int end = leaf.docBase + leaf.reader().maxDoc();
            while (next < ascending.length && turns.document(ascending[next]) < end) {
                int document = turns.document(ascending[next]) - leaf.docBase;
                scores[next++] = codes.advanceExact(document) ? best(asked, codes.binaryValue()) : Float.NaN;
            }
        }
        return scores;
    }

    private static float best(VectorCode.Asked asked, BytesRef code) {
        float best = Float.NEGATIVE_INFINITY;
        for (int i = 0; i < VectorCode.count(code); i++) {
            best = Math.max(best, asked.dot(code, i));
        }
        return best;
    }
}
