package soulprint.pass;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import soulprint.model.Embedder;
import soulprint.passage.TextHash;

/// Embeds texts on as many threads as the model has use for: platform threads, since native code holds its carrier.
final class Workers implements AutoCloseable {
    private static final long PATIENCE_MILLISECONDS = 100;

    private final Embedder embedder;
    private final ExecutorService threads;
    private final AtomicBoolean stopped = new AtomicBoolean();

    Workers(Embedder embedder) {
        this.embedder = embedder;
        this.threads = Executors.newFixedThreadPool(
                embedder.concurrency(),
                Thread.ofPlatform().name("embed-", 0).daemon().factory());
    }

    /// Hears of vectors as they come, on the thread that called; false when there shall be no more.
    interface Listener {
        boolean come(Map<TextHash, float[]> vectors);
    }

    /// Embeds all texts, unless the listener wants no more; then what was begun is finished and heard of. So it is
    /// before a failure is thrown.
    void embed(Map<TextHash, String> texts, Listener listener) {
        stopped.set(false);
        CompletionService<Map<TextHash, float[]>> results = new ExecutorCompletionService<>(threads);
        List<Map.Entry<TextHash, String>> all = List.copyOf(texts.entrySet());
        int batch = Math.max(1, embedder.batch());
        int open = 0;
        for (int from = 0; from < all.size(); from += batch) {
            List<Map.Entry<TextHash, String>> part = all.subList(from, Math.min(all.size(), from + batch));
            results.submit(() -> stopped.get() ? Map.of() : vectors(part));
            open++;
        }
        RuntimeException failure = null;
        while (open > 0) {
            try {
                Future<Map<TextHash, float[]>> done = results.poll(PATIENCE_MILLISECONDS, TimeUnit.MILLISECONDS);
                open -= done == null ? 0 : 1;
                if (!listener.come(done == null ? Map.of() : done.get())) {
                    stopped.set(true);
                }
            } catch (ExecutionException e) {
                stopped.set(true);
                failure = failure == null ? unwrapped(e) : failure;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                stopped.set(true);
                throw new IllegalStateException("interrupted while texts were embedded", e);
            }
        }
        if (failure != null) {
            throw failure;
        }
    }

    private static RuntimeException unwrapped(ExecutionException e) {
        return e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
    }

    private Map<TextHash, float[]> vectors(List<Map.Entry<TextHash, String>> part) {
        List<float[]> vectors =
                embedder.passages(part.stream().map(Map.Entry::getValue).toList());
        if (vectors.size() != part.size()) {
            throw new IllegalStateException("%d vectors of %d texts".formatted(vectors.size(), part.size()));
        }
        Map<TextHash, float[]> found = new HashMap<>();
        for (int i = 0; i < part.size(); i++) {
            if (vectors.get(i).length != embedder.model().dimension()) {
                throw new IllegalStateException("a vector of another dimension than the model's");
            }
            for (float value : vectors.get(i)) {
                if (!Float.isFinite(value)) {
                    throw new IllegalStateException("a vector with a value that is no number");
                }
            }
            found.put(part.get(i).getKey(), vectors.get(i));
        }
        return found;
    }

    @Override
    public void close() {
        stopped.set(true);
        threads.close();
    }
}
