package soulprint;

import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import soulprint.conversation.UserId;
import soulprint.fact.Category;
import soulprint.fact.Fact;
import soulprint.fact.Verdict;
import soulprint.failure.Failure;
import soulprint.failure.SoulprintException;
import soulprint.model.Embedder;
import soulprint.pass.EmbeddingPass;
import soulprint.pass.EmbeddingState;
import soulprint.pass.EmbeddingSummary;
import soulprint.pass.FactsSummary;
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
import soulprint.search.IndexHome;
import soulprint.search.Query;
import soulprint.search.SearchModels;
import soulprint.store.Backup;
import soulprint.store.BackupSummary;
import soulprint.store.Contexts;
import soulprint.store.Conversations;
import soulprint.store.Database;
import soulprint.store.EmbeddingLock;
import soulprint.store.EmbeddingPasses;
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
    private final Optional<Embedder> embedder;
    private final HistorySearch search;
    private final Knowledge knowledge;
    /// Whether a search found nothing left to embed; this process's next import may bring more.
    private volatile boolean allEmbedded;

    /// Without a model, search is by words only.
    public Soulprint(Home home, UserId user, InstantSource clock, Models models) {
        this.embedder = models.embedder();
        this.home = home;
        this.database = home.database();
        this.user = user;
        this.clock = clock;
        this.knowledge = new Knowledge(database, user, models.thinking(), clock);
        this.search = new HistorySearch(indexHome(), database, user, new SearchModels(embedder, Optional.empty()));
    }

    /// Stores every conversation of the given exports and makes it searchable.
    public Receipt importExports(Sources sources, Progress progress) {
        allEmbedded = false;
        try (Indexing indexing = new Indexing(catchUp(), progress)) {
            ImportPass pass = new ImportPass(database, user, preparation(), clock);
            Receipt receipt = pass.run(sources, progress, indexing::more);
            indexing.finish();
            return receipt;
        }
    }

    /// Embeds every passage that has no vector yet, and lets the search index follow.
    public EmbeddingSummary embed(Progress progress) {
        Embedder model = embedder.orElseThrow(
                () -> new SoulprintException(
                        Failure.ENVIRONMENT,
                        "SOULPRINT_EMBEDDING_MODEL is none, so there is nothing to embed with: set it to a model, or not at all."));
        try (Indexing indexing = new Indexing(catchUp(), progress)) {
            EmbeddingSummary summary = new EmbeddingPass(database, user, model, clock).run(progress, indexing::more);
            indexing.finish();
            return summary;
        }
    }

    /// Brings facts and profile up to date with all that is stored, unless another command does so already.
    public FactsSummary learn(Progress progress) {
        return knowledge.learn(progress);
    }

    /// The profile as it was published last; empty before the first.
    public Optional<PublishedProfile> profile() {
        return knowledge.profile();
    }

    /// The published facts that hold; with their history also those that were replaced, ended or rejected.
    public List<Fact> facts(Optional<Category> category, boolean history) {
        return knowledge.facts(category, history);
    }

    /// What the user decides about a fact, named by any of its mentions' ids or the beginning of one; it shows at once.
    public Fact decide(String id, Verdict.Kind kind, @Nullable String value) {
        return knowledge.decide(id, kind, value);
    }

    /// How far the embedding is; empty without a model.
    public Optional<EmbeddingState> embedding() {
        return embedder.map(model -> EmbeddingState.of(database, user, model.model()));
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
                search.behind(),
                embedding(),
                knowledge.state(),
                clock.instant());
    }

    /// The places of the history that answer `query`; of its conversation the beginning of the id is enough.
    public Answer search(Query query, int limit, Progress progress) {
        String beginning = query.conversation();
        Query exact = beginning == null ? query : query.within(conversationId(beginning));
        LocalDate today = LocalDate.ofInstant(clock.instant(), query.zone());
        Answer answer = search.search(exact, today, limit, (done, total) -> progress.at(Stage.INDEXING, done, total));
        return answer.remark().isPresent() ? answer : new Answer(answer.hits(), withoutVectors());
    }

    /// Says that vectors are missing, where nobody is making them.
    private Optional<String> withoutVectors() {
        if (allEmbedded) {
            return Optional.empty();
        }
        allEmbedded = embedder.isEmpty()
                || new EmbeddingPasses(database, user, embedder.get().model()).complete();
        return embedder.filter(_ -> !allEmbedded)
                .filter(_ -> !EmbeddingLock.held(database, user))
                .map(_ -> "Not every message can be found by its meaning yet: `soulprint embed` goes on.");
    }

    /// The conversation whose id is, or begins with, `id`.
    public Transcript show(String id) {
        String found = conversationId(id);
        return new Conversations(database, user)
                .headings(List.of(found)).values().stream()
                        .findFirst()
                        .map(heading -> new Transcript(
                                heading,
                                new Contexts(database, user).behind(found),
                                new Messages(database, user).of(found)))
                        .orElseThrow(
                                () -> new SoulprintException(Failure.NOT_FOUND, "That conversation was just removed."));
    }

    private String conversationId(String beginning) {
        List<String> candidates = new Conversations(database, user).startingWith(beginning, 2);
        boolean exact = !candidates.isEmpty() && candidates.getFirst().equals(beginning);
        if (beginning.isBlank() || candidates.isEmpty()) {
            throw new SoulprintException(
                    Failure.NOT_FOUND, "No conversation has an id that begins so: take one from `soulprint search`.");
        }
        if (candidates.size() > 1 && !exact) {
            throw new SoulprintException(
                    Failure.NOT_FOUND, "More than one conversation's id begins so: give more of it.");
        }
        return candidates.getFirst();
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
        try (Indexing indexing = new Indexing(catchUp(), progress)) {
            indexing.finish();
        }
        return summary;
    }

    private Preparation preparation() {
        return Preparation.keyedBy(Installation.of(database).placeholderKey());
    }

    private CatchUp catchUp() {
        return new CatchUp(indexHome(), database, user);
    }

    private IndexHome indexHome() {
        return new IndexHome(
                home.index(user), Installation.of(database).id().toString(), embedder.map(Embedder::model));
    }

    @Override
    public void close() {
        try {
            search.close();
            embedder.ifPresent(Embedder::close);
        } finally {
            home.close();
        }
    }
}
