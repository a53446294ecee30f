package soulprint.pass;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import soulprint.conversation.UserId;
import soulprint.export.Entry;
import soulprint.failure.Failure;
import soulprint.failure.SoulprintException;
import soulprint.store.Database;
import soulprint.store.History;
import soulprint.store.ImportLock;
import soulprint.store.Imports;
import soulprint.store.Known;
import soulprint.store.Prepared;
import soulprint.store.Stored;

/// One import: every conversation of the given exports is read, redacted, chunked and stored, in batches of whole
/// conversations. What is stored already costs only its reading; killed at any moment, the same import goes on.
public final class ImportPass {
    private final Database database;
    private final UserId user;
    private final Preparation preparation;
    private final InstantSource clock;

    public ImportPass(Database database, UserId user, Preparation preparation, InstantSource clock) {
        this.database = database;
        this.user = user;
        this.preparation = preparation;
        this.clock = clock;
    }

    /// Imports what `sources` hold; `stored` is called after each batch, when more can be found.
    public Receipt run(Sources sources, Progress progress, Runnable stored) {
        Instant begun = clock.instant();
        try (ImportLock lock = lock(database, user)) {
            Imports imports = new Imports(database, user);
            UUID id = imports.begin(sources.names(), sources.conversations(), begun);
            try {
                Known known = Known.of(database, user);
                Writing writing = new Writing(new History(database, user, known), lock, id, stored);
                ReceiptBuilder read = read(sources, progress, known, writing);
                Receipt receipt = sources.found(read.receipt(sources.files(), writing.stored(), since(begun)));
                if (receipt.changedNothing()) {
                    imports.drop(id, sources.names());
                } else {
                    imports.complete(id, sources.names(), receipt.lines(), clock.instant());
                }
                return receipt;
            } catch (SoulprintException e) {
                record(imports, id, e);
                throw e;
            }
        }
    }

    /// The right to write this user's history, or a failure that says who has it.
    public static ImportLock lock(Database database, UserId user) {
        return ImportLock.take(database, user)
                .orElseThrow(
                        () -> new SoulprintException(
                                Failure.BUSY,
                                "Another import is running in this home: wait for it (`soulprint status` shows how far it is), then run this one again."));
    }

    private ReceiptBuilder read(Sources sources, Progress progress, Known known, Writing writing) {
        ReceiptBuilder receipt = new ReceiptBuilder();
        try (Batches batches = new Batches(writing::store)) {
            for (Entry entry : sources) {
                if (progress.stopping()) {
                    batches.finish();
                    throw new SoulprintException(
                            Failure.INTERRUPTED,
                            "Stopped after %,d of %,d conversations; they are stored, and the same command goes on from there."
                                    .formatted(receipt.seen(), sources.conversations()));
                }
                switch (entry) {
                    case Entry.Skipped skipped -> receipt.skipped(skipped);
                    case Entry.Read read -> take(read, known, batches, receipt, writing);
                }
                writing.seen = receipt.seen();
                progress.at(Stage.READING, receipt.seen(), sources.conversations());
            }
            batches.finish();
        }
        return receipt;
    }

    private void take(Entry.Read read, Known known, Batches batches, ReceiptBuilder receipt, Writing writing) {
        receipt.read(read);
        String hash = ContentHash.of(read.conversation());
        if (known.holds(read.conversation().id(), hash, preparation.redactionVersion())) {
            writing.unchanged++;
            return;
        }
        Preparation.Result result = preparation.of(read.conversation(), hash);
        receipt.prepared(result);
        batches.add(result.prepared());
    }

    private void record(Imports imports, UUID id, SoulprintException e) {
        try {
            imports.fail(id, e.sentence(), clock.instant());
        } catch (SoulprintException second) {
            // With the database gone there is nowhere to write it; the first failure is the one to tell.
            e.addSuppressed(second);
        }
    }

    private Duration since(Instant begun) {
        return Duration.between(begun, clock.instant());
    }

    /// What the writing thread does with a batch; read by the reading thread only after that batch is settled.
    private static final class Writing {
        private final History history;
        private final ImportLock lock;
        private final UUID id;
        private final Runnable after;
        private Stored stored = Stored.NOTHING;
        private int unchanged;
        private volatile int seen;

        Writing(History history, ImportLock lock, UUID id, Runnable after) {
            this.history = history;
            this.lock = lock;
            this.id = id;
            this.after = after;
        }

        void store(List<Prepared> batch) {
            int done = seen;
            stored = stored.plus(history.store(batch, handle -> {
                lock.verify(handle);
                Imports.progress(handle, id, done);
            }));
            after.run();
        }

        Stored stored() {
            return stored.plus(new Stored(0, 0, unchanged, 0, 0));
        }
    }
}
