package soulprint.search;

import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

/// How many of the exactly nearest passages of a large index its vector leg finds.
final class VectorRecall {
    /// What the fusion asks of the leg for ten hits.
    private static final int NAMED = 300;

    private final DirectoryReader reader;
    private final Turns turns;
    private final Meanings meanings;

    private VectorRecall(DirectoryReader reader) throws IOException {
        this.reader = reader;
        this.turns = Turns.of(reader);
        this.meanings = Meanings.of(reader, turns);
    }

    static double of(LargeIndex index, List<float[]> questions, int first) throws IOException {
        int[][] exact = ExactNearest.of(index.vectors(), questions, first);
        try (Directory directory = FSDirectory.open(index.folder());
                DirectoryReader reader = Commits.open(directory).orElseThrow()) {
            VectorRecall leg = new VectorRecall(reader);
            double sum = 0;
            for (int question = 0; question < questions.size(); question++) {
                Set<Integer> found = leg.nearest(questions.get(question), first);
                sum += (double) Arrays.stream(exact[question])
                                .filter(found::contains)
                                .count()
                        / first;
            }
            return sum / questions.size();
        }
    }

    private Set<Integer> nearest(float[] vector, int first) throws IOException {
        int[] named = meanings.nearest(vector, NAMED, Optional.empty());
        float[] scores = meanings.scores(vector, named);
        List<Integer> best = IntStream.range(0, named.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> -scores[i]))
                .limit(first)
                .toList();
        return best.stream().map(i -> row(turns.document(named[i]))).collect(Collectors.toSet());
    }

    /// The message's id is its row's number; segments that were merged need not lie in the order they were written.
    private int row(int document) {
        LeafReaderContext leaf = reader.leaves().get(ReaderUtil.subIndex(document, reader.leaves()));
        try {
            BinaryDocValues ids = DocValues.getBinary(leaf.reader(), Fields.MESSAGE);
            return ids.advanceExact(document - leaf.docBase)
                    ? Integer.parseInt(ids.binaryValue().utf8ToString())
                    : -1;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
