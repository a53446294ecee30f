package soulprint.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.util.BytesRef;

/// The vectors of an open index. The nearest are found by looking at all of them, as one bit a dimension (the sign of
/// its distance from the mean: 48 bytes for 384 dimensions), and comparing the best of those exactly. That is a few
/// milliseconds for a million, needs no graph to be built, takes any filter, and forgets nothing.
final class Meanings {
    private static final int SAMPLE = 4_000;
    /// Compared exactly for each one wanted; and never fewer than a share of all.
    private static final int COMPARED = 4;

    private static final int SHARE = 150;

    private final IndexReader reader;
    private final Turns turns;
    private final float[] mean;
    private final List<LeafMeanings> leaves;
    private final int count;

    private Meanings(IndexReader reader, Turns turns, float[] mean, List<LeafMeanings> leaves) {
        this.reader = reader;
        this.turns = turns;
        this.mean = mean;
        this.leaves = leaves;
        this.count = leaves.stream().mapToInt(LeafMeanings::count).sum();
    }

    static Meanings of(IndexReader reader, Turns turns) throws IOException {
        float[] mean = mean(reader);
        return new Meanings(reader, turns, mean, Leaves.read(reader, leaf -> LeafMeanings.of(leaf, turns, mean)));
    }

    static Meanings none(IndexReader reader, Turns turns) {
        return new Meanings(reader, turns, new float[0], List.of());
    }

    /// Of a sample, if there are many: of every so manieth message the first passage.
    private static float[] mean(IndexReader reader) throws IOException {
        int step = Math.max(1, reader.numDocs() / SAMPLE);
        float[] sum = {};
        int seen = 0;
        int taken = 0;
        for (LeafReaderContext leaf : reader.leaves()) {
            BinaryDocValues codes = LeafMeanings.codes(leaf.reader());
            while (codes.nextDoc() != BinaryDocValues.NO_MORE_DOCS) {
                if (seen++ % step == 0) {
                    BytesRef code = codes.binaryValue();
                    sum = sum.length == 0 ? new float[VectorCode.dimension(code)] : sum;
                    VectorCode.add(code, 0, sum);
                    taken++;
                }
            }
        }
        for (int i = 0; i < sum.length; i++) {
            sum[i] /= taken;
        }
        return sum;
    }

    boolean isEmpty() {
        return count == 0;
    }

    int count() {
        return count;
    }

    /// The mean of the vectors (of a sample, if there are many).
    float[] mean() {
        return mean.clone();
    }

    /// The turns nearest to `vector` that are accepted (all if nothing says), about `wanted` of them, in order of their
    /// numbers.
    int[] nearest(float[] vector, int wanted, Optional<IntPredicate> accepted) throws IOException {
        int compared = Math.max(wanted * COMPARED, count / SHARE);
        long[] signs = VectorCode.signs(vector);
        List<int[]> distances = new ArrayList<>();
        for (LeafMeanings leaf : leaves) {
            int[] ofLeaf = leaf.distances(signs);
            accepted.ifPresent(turn -> leaf.exclude(ofLeaf, turn));
            distances.add(ofLeaf);
        }
        int farthest = farthest(distances, compared);
        VectorCode.Asked asked = new VectorCode.Asked(vector);
        Near near = new Near(compared);
        for (int leaf = 0; leaf < leaves.size(); leaf++) {
            leaves.get(leaf).near(asked, distances.get(leaf), farthest, near);
        }
        return near.best(wanted);
    }

    /// The distance within which so many vectors lie.
    private int farthest(List<int[]> distances, int wanted) {
        int[] counts = new int[mean.length + 1];
        for (int[] ofLeaf : distances) {
            for (int distance : ofLeaf) {
                if (distance < counts.length) {
                    counts[distance]++;
                }
            }
        }
        int farthest = 0;
        for (int found = counts[0]; found < wanted && farthest < mean.length; found += counts[farthest]) {
            farthest++;
        }
        return farthest;
    }

    /// The dot product of `vector` with the best passage of each turn; NaN for a turn without vectors. The turns are
    /// given in ascending order.
    float[] scores(float[] vector, int[] ascending) throws IOException {
        float[] scores = new float[ascending.length];
        VectorCode.Asked asked = new VectorCode.Asked(vector);
        int next = 0;
        for (int leaf = 0; leaf < leaves.size(); leaf++) {
            LeafReaderContext context = reader.leaves().get(leaf);
            int end = context.docBase + context.reader().maxDoc();
            int from = next;
            while (next < ascending.length && turns.document(ascending[next]) < end) {
                next++;
            }
            leaves.get(leaf).scores(asked, ascending, from, next, scores);
        }
        return scores;
    }
}
