package soulprint.store;

import java.util.Collection;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import soulprint.conversation.UserId;

/// The change log of one user's history, from which whatever is derived from it is brought up to date.
public final class Changes {
    private final Database database;
    private final UserId user;

    public Changes(Database database, UserId user) {
        this.database = database;
        this.user = user;
    }

    /// What a change is about.
    public enum Subject {
        CONVERSATION,
        CONTEXT
    }

    /// Something was stored, replaced or removed: look it up to learn which.
    public record Change(long sequence, Subject subject, String key) {}

    /// How far a history has come: `sequence` counts all changes, `generation` those that replaced or removed
    /// something.
    public record Position(long sequence, long generation) {
        public static final Position START = new Position(0, 0);
    }

    public Position position() {
        return database.read(handle -> handle.createQuery(
                        "SELECT sequence, generation FROM soulprint.histories WHERE user_id = :user")
                .bind("user", user.value())
                .map((row, _) -> new Position(row.getLong("sequence"), row.getLong("generation")))
                .findOne()
                .orElse(Position.START));
    }

    /// The changes after `sequence` up to `last`, oldest first, at most `limit`.
    public List<Change> after(long sequence, long last, int limit) {
        return database.read(handle -> handle.createQuery("""
                        SELECT sequence, subject, key FROM soulprint.changes
                        WHERE user_id = :user AND sequence > :after AND sequence <= :last ORDER BY sequence LIMIT :limit
                        """)
                .bind("user", user.value())
                .bind("after", sequence)
                .bind("last", last)
                .bind("limit", limit)
                .map((row, _) -> new Change(
                        row.getLong("sequence"),
                        Subject.valueOf(row.getString("subject").toUpperCase(java.util.Locale.ROOT)),
                        row.getString("key")))
                .list());
    }

    static void append(
            Handle handle,
            UserId user,
            Collection<Prepared> conversations,
            Collection<String> contexts,
            boolean replacing) {
        int count = conversations.size() + contexts.size();
        long last = handle.createQuery("""
                        INSERT INTO soulprint.histories AS h (user_id, sequence, generation) VALUES (:user, :count, :more)
                        ON CONFLICT (user_id) DO UPDATE
                        SET sequence = h.sequence + :count, generation = h.generation + :more
                        RETURNING sequence
                        """)
                .bind("user", user.value())
                .bind("count", count)
                .bind("more", replacing ? 1 : 0)
                .mapTo(long.class)
                .one();
        try (PreparedBatch batch = handle.prepareBatch("""
                INSERT INTO soulprint.changes (user_id, sequence, subject, key)
                VALUES (:user, :sequence, :subject, :key)
                """)) {
            long sequence = last - count;
            for (Prepared prepared : conversations) {
                add(
                        batch,
                        user,
                        ++sequence,
                        "conversation",
                        prepared.conversation().id());
            }
            for (String context : contexts) {
                add(batch, user, ++sequence, "context", context);
            }
            batch.execute();
        }
    }

    private static void add(PreparedBatch batch, UserId user, long sequence, String subject, String key) {
        batch.bind("user", user.value())
                .bind("sequence", sequence)
                .bind("subject", subject)
                .bind("key", key)
                .add();
    }
}
