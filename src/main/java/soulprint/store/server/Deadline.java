package soulprint.store.server;

import java.time.Duration;
import soulprint.failure.Failure;
import soulprint.failure.SoulprintException;

/// How long to keep looking at something that changes by itself.
record Deadline(long nanos) {
    private static final Duration LOOK_AGAIN = Duration.ofMillis(10);

    static Deadline in(Duration patience) {
        return new Deadline(System.nanoTime() + patience.toNanos());
    }

    boolean passed() {
        return System.nanoTime() - nanos >= 0;
    }

    /// Waits a moment before the next look.
    static void pause() {
        try {
            Thread.sleep(LOOK_AGAIN);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SoulprintException(
                    Failure.INTERRUPTED, "Waiting for the database was interrupted; run the same command again.", e);
        }
    }
}
