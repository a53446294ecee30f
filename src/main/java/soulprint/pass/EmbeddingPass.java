package soulprint.pass;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import soulprint.conversation.UserId;
import soulprint.failure.Failure;
import soulprint.failure.SoulprintException;
import soulprint.model.Embedder;
import soulprint.passage.TextHash;
import soulprint.store.Changes;
import soulprint.store.Database;
import soulprint.store.EmbeddingLock;
import soulprint.store.EmbeddingPasses;
import soulprint.store.EmbeddingPasses.Outstanding;
import soulprint.store.Embeddings;

/// Gives every passage of one user a vector of one model: what the user said first, then the rest, newest
/// conversations first. Whatever has a vector is never asked for again; a pass that was killed loses at most the
/// vectors
/// of the last seconds. Goes on with what an import brings meanwhile, until nothing is left. No transaction is open
/// while the model works.
public final class EmbeddingPass {
    private static final int PASSAGES_A_PAGE = 500;

    private final Database database;
    private final UserId user;
    private final Embedder embedder;
    private final InstantSource clock;

    public EmbeddingPass(Database database, UserId user, Embedder embedder, InstantSource clock) {
        this.database = database;
        this.user = user;
        this.embedder = embedder;
        this.clock = clock;
    }

    /// Embeds all that is outstanding; `stored` is called after each transaction, when the index can follow.
    public EmbeddingSummary run(Progress progress, Runnable stored) {
        Instant begun = clock.instant();
        EmbeddingPasses passes = new EmbeddingPasses(database, user, embedder.model());
        EmbeddingCount count = new EmbeddingCount(progress, passes);
        try (EmbeddingLock _ = lock()) {
            passes.begin(begun);
            embedAll(progress, passes, count, stored);
        }
        // Whoever stored something and found the lock taken just before it was given back relies on this pass.
        while (!passes.complete()) {
            Optional<EmbeddingLock> again = EmbeddingLock.take(database, user);
            if (again.isEmpty()) {
                break;
            }
            try (EmbeddingLock _ = again.get()) {
                passes.begin(clock.instant());
                embedAll(progress, passes, count, stored);
            }
        }
        return new EmbeddingSummary(
                embedder.model(),
                passes.counts().passages(),
                count.embedded(),
                Duration.between(begun, clock.instant()));
    }

    private EmbeddingLock lock() {
        return EmbeddingLock.take(database, user)
                .orElseThrow(() -> new SoulprintException(
                        Failure.BUSY,
                        "Another command is embedding in this home already: `soulprint status` shows how far it is."));
    }

    private void embedAll(Progress progress, EmbeddingPasses passes, EmbeddingCount count, Runnable stored) {
        Changes changes = new Changes(database, user);
        PassageTexts texts = new PassageTexts(database, user, embedder.model());
        try (Workers workers = new Workers(embedder)) {
            while (true) {
                Changes.Position position = changes.position();
                if (texts.cut(progress)) {
                    stored.run();
                }
                List<Outstanding> outstanding = passes.outstanding();
                if (outstanding.isEmpty()) {
                    new Embeddings(database, user, embedder.model()).removeUnneeded();
                    passes.complete(position.sequence());
                    return;
                }
                count.recount();
                int before = count.embedded();
                boolean changed = embed(outstanding, changes, position, texts, new Writing(workers, count, stored));
                if (!changed && count.embedded() == before) {
                    throw new IllegalStateException("there are passages whose text is nowhere");
                }
            }
        }
    }

    /// Embeds page after page, until all are done or the history has changed, which is true then.
    private boolean embed(
            List<Outstanding> outstanding,
            Changes changes,
            Changes.Position since,
            PassageTexts texts,
            Writing writing) {
        int from = 0;
        while (from < outstanding.size()) {
            boolean own = outstanding.get(from).own();
            int to = from;
            int passages = 0;
            while (to < outstanding.size() && outstanding.get(to).own() == own && passages < PASSAGES_A_PAGE) {
                passages += outstanding.get(to).passages();
                to++;
            }
            writing.embed(texts.missing(outstanding.subList(from, to), own));
            from = to;
            if (changes.ofTextAfter(since.sequence()) > 0) {
                return true;
            }
        }
        return false;
    }

    /// Embeds a page of texts and stores the vectors as they come.
    private final class Writing {
        private final Workers workers;
        private final EmbeddingCount count;
        private final VectorBatch batch;

        Writing(Workers workers, EmbeddingCount count, Runnable stored) {
            this.workers = workers;
            this.count = count;
            this.batch = new VectorBatch(new Embeddings(database, user, embedder.model()), clock, stored);
        }

        void embed(Map<TextHash, String> texts) {
            try {
                workers.embed(texts, vectors -> {
                    batch.add(vectors);
                    return count.came(vectors.size());
                });
            } finally {
                batch.flush();
            }
            count.endIfStopping();
        }
    }
}
