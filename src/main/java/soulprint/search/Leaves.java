package soulprint.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;

/// Reads the segments of an index, several at the same time.
final class Leaves {
    private Leaves() {}

    interface Reading<T> {
        T of(LeafReaderContext leaf) throws IOException;
    }

    /// What `reading` makes of each segment, in the order of the index.
    static <T> List<T> read(IndexReader reader, Reading<T> reading) throws IOException {
        try {
            return reader.leaves().parallelStream()
                    .map(leaf -> read(leaf, reading))
                    .toList();
        } catch (UncheckedIOException e) {
            throw new IOException(e.getCause());
        }
    }

    private static <T> T read(LeafReaderContext leaf, Reading<T> reading) {
        try {
            return reading.of(leaf);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
