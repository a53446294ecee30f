package soulprint.consolidation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import soulprint.model.Embedder;

/// Nearness by an embedding model. Remembers the vectors it asked for: one is made for one consolidation, by one
/// thread.
/// Each text is embedded alone, for a vector must not depend on the texts beside it.
public final class EmbeddedSimilarity implements Similarity {
    private final Embedder embedder;
    private final Map<String, float[]> vectors = new HashMap<>();

    public EmbeddedSimilarity(Embedder embedder) {
        this.embedder = embedder;
    }

    @Override
    public double between(String first, String second) {
        float[] one = vector(first);
        float[] other = vector(second);
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += (double) one[i] * other[i];
        }
        return sum;
    }

    private float[] vector(String text) {
        return vectors.computeIfAbsent(
                text, it -> embedder.passages(List.of(it)).getFirst());
    }
}
