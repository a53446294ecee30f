package soulprint.pass;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import soulprint.passage.TextHash;
import soulprint.store.Embeddings;

/// Gathers vectors and stores them some hundred at a time, or those of a few seconds, in one transaction each.
final class VectorBatch {
    private static final int VECTORS = 500;
    private static final Duration LONGEST = Duration.ofSeconds(5);

    private final Embeddings embeddings;
    private final InstantSource clock;
    private final Runnable stored;
    private final Map<TextHash, float[]> vectors = new HashMap<>();
    private Instant begun;

    VectorBatch(Embeddings embeddings, InstantSource clock, Runnable stored) {
        this.embeddings = embeddings;
        this.clock = clock;
        this.stored = stored;
        this.begun = clock.instant();
    }

    void add(Map<TextHash, float[]> more) {
        vectors.putAll(more);
        if (vectors.size() >= VECTORS || begun.plus(LONGEST).isBefore(clock.instant())) {
            flush();
        }
    }

    void flush() {
        if (!vectors.isEmpty()) {
            embeddings.store(vectors, clock.instant());
            vectors.clear();
            stored.run();
        }
        begun = clock.instant();
    }
}
