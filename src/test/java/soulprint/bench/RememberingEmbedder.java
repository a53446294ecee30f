package soulprint.bench;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import soulprint.model.Embedder;
import soulprint.model.EmbeddingModel;

/// A model that embeds each question once, however many ways of searching ask it, and stays open when the product
/// closes.
record RememberingEmbedder(Embedder embedder, Map<String, float[]> questions) implements Embedder {
    RememberingEmbedder(Embedder embedder) {
        this(embedder, new ConcurrentHashMap<>());
    }

    @Override
    public EmbeddingModel model() {
        return embedder.model();
    }

    @Override
    public List<float[]> passages(List<String> texts) {
        return embedder.passages(texts);
    }

    @Override
    public float[] query(String text) {
        return questions.computeIfAbsent(text, embedder::query);
    }

    @Override
    public int batch() {
        return embedder.batch();
    }

    @Override
    public int concurrency() {
        return embedder.concurrency();
    }

    // Every history uses it; the benchmark ends with the process.
    @Override
    public void close() {}
}
