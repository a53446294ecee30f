package soulprint.pass;

import soulprint.failure.Failure;
import soulprint.failure.SoulprintException;
import soulprint.store.EmbeddingPasses;

/// Counts the passages of a pass and tells its progress.
final class EmbeddingCount {
    private final Progress progress;
    private final EmbeddingPasses passes;
    private int embedded;
    private int there;
    private int total;

    EmbeddingCount(Progress progress, EmbeddingPasses passes) {
        this.progress = progress;
        this.passes = passes;
    }

    /// Asks the database how many there are now.
    void recount() {
        EmbeddingPasses.Counts counts = passes.counts();
        there = counts.embedded() - embedded;
        total = counts.passages();
        came(0);
    }

    /// So many more have a vector; false if the person wants to stop.
    boolean came(int more) {
        embedded += more;
        progress.at(Stage.EMBEDDING, (long) there + embedded, total);
        return !progress.stopping();
    }

    void endIfStopping() {
        if (progress.stopping()) {
            throw new SoulprintException(
                    Failure.INTERRUPTED,
                    "Stopped at %,d of %,d passages; their vectors are stored, and `soulprint embed` goes on from there."
                            .formatted(there + embedded, total));
        }
    }

    /// How many this pass embedded.
    int embedded() {
        return embedded;
    }
}
