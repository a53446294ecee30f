package soulprint.export;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A node of a ChatGPT conversation's tree; `turn` is missing where the provider wrote none.
record ChatGptNode(
        String key, @Nullable String parent, @Nullable Turn turn) {
    /// A message and what becomes of it on the thread. `id` is its own or the node's.
    record Turn(String id, @Nullable Instant at, Fate fate, int images, int audio) {}

    boolean isSaid() {
        return turn != null && turn.fate() instanceof Fate.Said;
    }

    boolean isDeclared() {
        return turn != null && turn.fate() instanceof Fate.Declared;
    }

    /// Counts it as off the thread.
    void abandon(Tally tally) {
        if (turn == null) {
            tally.emptyNodes++;
            return;
        }
        tally.leaveOut(LeftOut.Reason.ABANDONED_BRANCH);
    }
}
