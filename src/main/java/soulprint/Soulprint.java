package soulprint;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import soulprint.conversation.UserId;
import soulprint.failure.Failure;
import soulprint.failure.SoulprintException;
import soulprint.pass.ImportPass;
import soulprint.pass.Indexing;
import soulprint.pass.PlanPass;
import soulprint.pass.Preparation;
import soulprint.pass.Progress;
import soulprint.pass.Receipt;
import soulprint.pass.Sources;
import soulprint.pass.Stage;
import soulprint.search.Answer;
import soulprint.search.CatchUp;
import soulprint.search.HistorySearch;
import soulprint.search.Query;
import soulprint.store.Backup;
import soulprint.store.BackupSummary;
import soulprint.store.Contexts;
import soulprint.store.Conversations;
import soulprint.store.Database;
import soulprint.store.ImportLock;
import soulprint.store.Imports;
import soulprint.store.Installation;
import soulprint.store.Known;
import soulprint.store.Messages;
import soulprint.store.Restore;
import soulprint.store.Totals;

/// The product's verbs, for one user of one home. Open for the length of a command; closing it gives up the database
/// and, where it is the last, stops the embedded server.
public final class Soulprint implements AutoCloseable {
    private final Home home;
    private final Database database;
    private final UserId user;
    private final InstantSource clock;

    public Soulprint(Home home, UserId user, InstantSource clock) {
        this.home = home;
        this.database = home.database();
        this.user = user;
        this.clock = clock;
    }

    /// Stores every conversation of the given exports and makes it searchable.
    public Receipt importExports(Sources sources, Progress progress) {
        try (Indexing indexing = new Indexing(catchUp())) {
            ImportPass pass = new ImportPass(database, user, preparation(), clock);
            Receipt receipt = pass.run(sources, progress, indexing::more);
            indexing.finish(progress);
            return receipt;
        }
    }

    /// What importing these exports would do; stores nothing.
    public Receipt plan(Sources sources, Progress progress) {
        return new PlanPass(preparation(), Known.of(database, user), clock).run(sources, progress);
    }

    public Status status() {
        Imports imports = new Imports(database, user);
        Optional<Imports.Row> last = imports.latest();
        return new Status(
                home.directory().toString(),
                Totals.of(database, user),
                last,
                ImportLock.held(database, user),
                last.map(row -> imports.receipt(row.id())).orElse(List.of()),
                historySearch().behind(),
                clock.instant());
    }

    /// The places of the history that answer `query` best.
    public Answer search(Query query, int limit, Progress progress) {
        return historySearch().search(query, limit, (done, total) -> progress.at(Stage.INDEXING, done, total));
    }

    /// The conversation whose id is, or begins with, `id`.
    public Transcript show(String id) {
        Conversations conversations = new Conversations(database, user);
        List<String> candidates = conversations.startingWith(id, 2);
        boolean exact = !candidates.isEmpty() && candidates.getFirst().equals(id);
        if (id.isBlank() || candidates.isEmpty()) {
            throw new SoulprintException(
                    Failure.NOT_FOUND, "No conversation has an id that begins so: take one from `soulprint search`.");
        }
        if (candidates.size() > 1 && !exact) {
            throw new SoulprintException(
                    Failure.NOT_FOUND, "More than one conversation's id begins so: give more of it.");
        }
        String found = candidates.getFirst();
        return conversations.headings(List.of(found)).values().stream()
                .findFirst()
                .map(heading -> new Transcript(
                        heading, new Contexts(database, user).behind(found), new Messages(database, user).of(found)))
                .orElseThrow(() -> new SoulprintException(Failure.NOT_FOUND, "That conversation was just removed."));
    }

    /// Writes everything that is stored into one new file.
    public BackupSummary backup(Path file, Progress progress) {
        return new Backup(database).write(file, bytes -> progress.at(Stage.BACKING_UP, bytes / 1_000_000, 0));
    }

    /// Restores a backup into this home, which must be empty.
    public BackupSummary restore(Path file, Progress progress) {
        BackupSummary summary;
        try (ImportLock _ = ImportPass.lock(database, user)) {
            summary = new Restore(database).read(file, bytes -> progress.at(Stage.RESTORING, bytes / 1_000_000, 0));
        }
        try (Indexing indexing = new Indexing(catchUp())) {
            indexing.finish(progress);
        }
        return summary;
    }

    private Preparation preparation() {
        return Preparation.keyedBy(Installation.of(database).placeholderKey());
    }

    private CatchUp catchUp() {
        return new CatchUp(home.index(user), database, databaseId(), user);
    }

    private HistorySearch historySearch() {
        return new HistorySearch(home.index(user), database, databaseId(), user);
    }

    private String databaseId() {
        return Installation.of(database).id().toString();
    }

    @Override
    public void close() {
        home.close();
    }
}
