package soulprint.model;

import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// An embedder whose weights are loaded when the first text is embedded: many commands never embed one.
public final class LazyEmbedder implements Embedder {
    private final EmbeddingModel model;
    private final Supplier<Embedder> opening;
    private @Nullable Embedder open;

    public LazyEmbedder(EmbeddingModel model, Supplier<Embedder> opening) {
        this.model = model;
        this.opening = opening;
    }

    private synchronized Embedder opened() {
        Embedder here = open;
        if (here == null) {
            here = opening.get();
            open = here;
        }
        return here;
    }

    @Override
    public EmbeddingModel model() {
        return model;
    }

    @Override
    public List<float[]> passages(List<String> texts) {
        return opened().passages(texts);
    }

    @Override
    public float[] query(String text) {
        return opened().query(text);
    }

    @Override
    public int batch() {
        return opened().batch();
    }

    @Override
    public int concurrency() {
        return opened().concurrency();
    }

    @Override
    public synchronized void close() {
        if (open != null) {
            open.close();
            open = null;
        }
    }
}
