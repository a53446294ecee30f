package soulprint.testing;

import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import soulprint.model.Embedder;
import soulprint.model.EmbeddingModel;

/// Vectors of eight dimensions that follow from the text and the model's name, and a list of what was asked.
public final class FakeEmbedder implements Embedder {
    private final EmbeddingModel model;
    private final AtomicInteger left;
    private final ConcurrentLinkedQueue<String> asked = new ConcurrentLinkedQueue<>();

    public FakeEmbedder(String model) {
        this(model, Integer.MAX_VALUE);
    }

    /// One that fails after so many texts.
    public FakeEmbedder(String model, int texts) {
        this.model = new EmbeddingModel(model, 8);
        this.left = new AtomicInteger(texts);
    }

    @Override
    public EmbeddingModel model() {
        return model;
    }

    @Override
    public List<float[]> passages(List<String> texts) {
        return texts.stream().map(this::passage).toList();
    }

    private float[] passage(String text) {
        if (left.getAndDecrement() <= 0) {
            throw new IllegalStateException("the model broke");
        }
        asked.add(text);
        return query(text);
    }

    @Override
    public float[] query(String text) {
        SplittableRandom random = new SplittableRandom(31L * model.id().hashCode() + text.hashCode());
        float[] vector = new float[8];
        double square = 0;
        for (int i = 0; i < vector.length; i++) {
            vector[i] = (float) random.nextDouble(-1, 1);
            square += vector[i] * vector[i];
        }
        for (int i = 0; i < vector.length; i++) {
            vector[i] /= (float) Math.sqrt(square);
        }
        return vector;
    }

    /// The texts of passages it was asked for, in order of time.
    public List<String> asked() {
        return List.copyOf(asked);
    }

    @Override
    public int batch() {
        return 3;
    }

    @Override
    public int concurrency() {
        return 2;
    }

    @Override
    public void close() {}
}
