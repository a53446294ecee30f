package soulprint.store;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import soulprint.conversation.UserId;
import soulprint.model.EmbeddingModel;
import soulprint.passage.Passages;

/// What there is to embed for one user by one model, and how far the last pass has come.
public final class EmbeddingPasses {
    private static final String WITH_VECTORS = """
            FROM soulprint.passages p JOIN soulprint.conversations c ON c.id = p.conversation
            LEFT JOIN soulprint.embeddings e ON e.user_id = c.user_id AND e.model = :model AND e.dimension = :dimension
              AND e.hash = p.hash
            """;

    private final Database database;
    private final UserId user;
    private final EmbeddingModel model;

    public EmbeddingPasses(Database database, UserId user, EmbeddingModel model) {
        this.database = database;
        this.user = user;
        this.model = model;
    }

    /// Passages of different text, those of them that have a vector, and conversations that are still to be cut.
    public record Counts(int passages, int embedded, int uncut) {}

    /// The passages of one conversation that lack a vector, of the user's own messages or of all others.
    public record Outstanding(String conversationId, boolean own, int passages) {}

    public Counts counts() {
        return database.read(handle -> handle.createQuery("""
                        SELECT count(DISTINCT p.hash) AS passages, count(DISTINCT e.hash) AS embedded,
                               (SELECT count(*) FROM soulprint.conversations
                                WHERE user_id = :user AND cutter IS DISTINCT FROM :cutter) AS uncut
                        """ + WITH_VECTORS + "WHERE c.user_id = :user")
                .bind("user", user.value())
                .bind("model", model.id())
                .bind("dimension", model.dimension())
                .bind("cutter", Passages.VERSION)
                .map((row, _) -> new Counts(row.getInt("passages"), row.getInt("embedded"), row.getInt("uncut")))
                .one());
    }

    /// All that is left, in the order of work: the user's own messages, then the rest; newest conversations first.
    public List<Outstanding> outstanding() {
        return database.read(handle -> handle.createQuery("""
                        SELECT c.conversation_id, m.role = 'user' AS own, count(*) AS passages
                        """ + WITH_VECTORS + """
                        JOIN soulprint.messages m ON m.conversation = p.conversation AND m.position = p.message
                        WHERE c.user_id = :user AND e.hash IS NULL
                        GROUP BY c.id, own ORDER BY own DESC, c.updated_at DESC NULLS LAST, c.id DESC
                        """)
                .bind("user", user.value())
                .bind("model", model.id())
                .bind("dimension", model.dimension())
                .map((row, _) -> new Outstanding(
                        row.getString("conversation_id"), row.getBoolean("own"), row.getInt("passages")))
                .list());
    }

    /// A pass begins.
    public void begin(Instant now) {
        database.change(handle -> handle.createUpdate("""
                        INSERT INTO soulprint.embedding_passes (user_id, model, started_at, updated_at)
                        VALUES (:user, :model, :now, :now)
                        ON CONFLICT (user_id) DO UPDATE
                        SET model = :model, started_at = :now, updated_at = :now, embedded = 0, complete_to = NULL
                        """)
                .bind("user", user.value())
                .bind("model", model.id())
                .bind("now", now.atOffset(ZoneOffset.UTC))
                .execute());
    }

    static void advance(Handle handle, UserId user, int embedded, Instant now) {
        handle.createUpdate("""
                        UPDATE soulprint.embedding_passes SET embedded = embedded + :embedded, updated_at = :now
                        WHERE user_id = :user
                        """)
                .bind("embedded", embedded)
                .bind("now", now.atOffset(ZoneOffset.UTC))
                .bind("user", user.value())
                .execute();
    }

    /// Nothing is left to embed of what was stored up to the change `sequence`.
    public void complete(long sequence) {
        database.change(handle -> handle.createUpdate("""
                        UPDATE soulprint.embedding_passes SET complete_to = :sequence
                        WHERE user_id = :user AND model = :model
                        """)
                .bind("sequence", sequence)
                .bind("user", user.value())
                .bind("model", model.id())
                .execute());
    }

    /// Whether nothing is left; quick, for every search asks it. True of an empty history.
    public boolean complete() {
        return database.read(handle -> handle.createQuery("""
                        SELECT NOT EXISTS (
                            SELECT FROM soulprint.changes x
                            WHERE x.user_id = :user AND x.subject = 'conversation' AND x.sequence > coalesce(
                                (SELECT complete_to FROM soulprint.embedding_passes
                                 WHERE user_id = :user AND model = :model), 0))
                        """)
                .bind("user", user.value())
                .bind("model", model.id())
                .mapTo(boolean.class)
                .one());
    }

    /// Passages a second in the last pass, if it was long enough to tell.
    public Optional<Double> rate() {
        return database.read(handle -> handle.createQuery("""
                        SELECT started_at, updated_at, embedded FROM soulprint.embedding_passes
                        WHERE user_id = :user AND model = :model AND updated_at >= started_at + interval '2 seconds'
                        """)
                .bind("user", user.value())
                .bind("model", model.id())
                .map((row, _) -> row.getInt("embedded")
                        / seconds(
                                row.getObject("started_at", OffsetDateTime.class),
                                row.getObject("updated_at", OffsetDateTime.class)))
                .findOne());
    }

    private static double seconds(OffsetDateTime from, OffsetDateTime to) {
        return Duration.between(from, to).toMillis() / 1000.0;
    }
}
