package soulprint.pass;

import java.time.Duration;
import soulprint.conversation.UserId;
import soulprint.model.EmbeddingModel;
import soulprint.store.Database;
import soulprint.store.EmbeddingLock;
import soulprint.store.EmbeddingPasses;

/// How far the embedding of a history is: passages of different text, those with a vector of the model, conversations
/// that are still to be cut into passages, whether somebody embeds now, and about how long the rest takes.
public record EmbeddingState(
        EmbeddingModel model, int passages, int embedded, int uncut, boolean running, Duration left) {
    /// Passages a second and processor, before anything was measured on this machine.
    private static final double FIRST_GUESS = 12;

    static final int PASSAGES_A_CONVERSATION = 16;

    public static EmbeddingState of(Database database, UserId user, EmbeddingModel model) {
        EmbeddingPasses passes = new EmbeddingPasses(database, user, model);
        EmbeddingPasses.Counts counts = passes.counts();
        double rate =
                passes.rate().orElseGet(() -> FIRST_GUESS * Runtime.getRuntime().availableProcessors());
        long open = counts.passages() - counts.embedded() + (long) PASSAGES_A_CONVERSATION * counts.uncut();
        return new EmbeddingState(
                model,
                counts.passages(),
                counts.embedded(),
                counts.uncut(),
                EmbeddingLock.held(database, user),
                Duration.ofSeconds(Math.round(open / Math.max(0.1, rate))));
    }

    /// The same, now that somebody embeds.
    public EmbeddingState started() {
        return new EmbeddingState(model, passages, embedded, uncut, true, left);
    }

    public boolean complete() {
        return embedded == passages && uncut == 0;
    }
}
