package soulprint.pass;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import soulprint.failure.Failure;
import soulprint.failure.SoulprintException;
import soulprint.search.CatchUp;

/// Keeps the search index up to date beside an import, on its own thread. A round that fails is no matter, for the
/// next one does its work too; only the last one counts.
public final class Indexing implements AutoCloseable {
    private static final Duration PAUSE_FOR_ANOTHER_WRITER = Duration.ofMillis(200);
    private static final int TRIES = 600;

    private final CatchUp catchUp;
    private final Progress progress;
    private final ExecutorService thread =
            Executors.newSingleThreadExecutor(Thread.ofPlatform().name("index").factory());
    private final AtomicBoolean waiting = new AtomicBoolean();

    /// `progress` tells when to stop.
    public Indexing(CatchUp catchUp, Progress progress) {
        this.catchUp = catchUp;
        this.progress = progress;
    }

    /// More is stored: the index follows when it is done with what it is doing.
    public void more() {
        if (waiting.compareAndSet(false, true)) {
            var _ = thread.submit(() -> {
                waiting.set(false);
                return catchUp.run((_, _) -> goOn());
            });
        }
    }

    /// Waits until everything stored by now can be found.
    public void finish() {
        thread.close();
        for (int tries = 0; tries < TRIES; tries++) {
            if (catchUp.run((done, total) -> progress.at(Stage.INDEXING, done, total))) {
                return;
            }
            pause();
        }
        throw new SoulprintException(
                Failure.BUSY,
                "Everything is stored, but another command keeps the search index busy: the next search catches up.");
    }

    // What was begun is given up: the next command that searches or writes does it.
    private void goOn() {
        if (progress.stopping()) {
            throw new SoulprintException(Failure.INTERRUPTED, "Stopped while the search index followed.");
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_FOR_ANOTHER_WRITER);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SoulprintException(Failure.INTERRUPTED, "Stopped while waiting for the search index.", e);
        }
    }

    @Override
    public void close() {
        thread.close();
    }
}
