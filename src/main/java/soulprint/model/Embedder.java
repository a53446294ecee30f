package soulprint.model;

import java.util.List;

/// Turns text into vectors of unit length, whose dot product says how near two texts are in meaning. Thread-safe; the
/// same text always gives the same vector.
public interface Embedder extends AutoCloseable {
    EmbeddingModel model();

    /// One vector for each text, in order; a text longer than the model reads is cut.
    List<float[]> passages(List<String> texts);

    /// The vector of a question, to be compared with those of passages.
    float[] query(String text);

    /// How many texts are best given at once.
    int batch();

    /// How many calls at once are of use.
    int concurrency();

    @Override
    void close();
}
