package soulprint.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
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
        CONTEXT,
        /// New vectors, or other passages, of a conversation.
        EMBEDDING
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
                        Subject.valueOf(row.getString("subject").toUpperCase(Locale.ROOT)),
                        row.getString("key")))
                .list());
    }

    /// How many changes of conversations and contexts come after `sequence`: without them the index lacks words, while
    /// others only bring vectors to what can be found already.
    public long ofTextAfter(long sequence) {
        return database.read(handle -> ofTextAfter(handle, user, sequence));
    }

    static long ofTextAfter(Handle handle, UserId user, long sequence) {
        return handle.createQuery("""
                        SELECT count(*) FROM soulprint.changes
                        WHERE user_id = :user AND sequence > :after AND subject <> 'embedding'
                        """)
                .bind("user", user.value())
                .bind("after", sequence)
                .mapTo(long.class)
                .one();
    }

    /// Lets nobody else write this history until the transaction ends.
    static void hold(Handle handle, UserId user) {
        handle.createQuery("SELECT sequence FROM soulprint.histories WHERE user_id = :user FOR UPDATE")
                .bind("user", user.value())
                .mapTo(long.class)
                .findOne();
    }

    static void append(
            Handle handle,
            UserId user,
            Collection<Prepared> conversations,
            Collection<String> contexts,
            boolean replacing) {
        List<Key> keys = new ArrayList<>();
        for (Prepared prepared : conversations) {
            keys.add(new Key(Subject.CONVERSATION, prepared.conversation().id()));
        }
        contexts.forEach(context -> keys.add(new Key(Subject.CONTEXT, context)));
        append(handle, user, keys, replacing);
    }

    /// These conversations have other passages or more vectors than before.
    static void appendEmbedded(Handle handle, UserId user, Collection<String> conversations) {
        append(
                handle,
                user,
                conversations.stream().map(id -> new Key(Subject.EMBEDDING, id)).toList(),
                false);
    }

    private record Key(Subject subject, String key) {}

    private static void append(Handle handle, UserId user, List<Key> keys, boolean replacing) {
        if (keys.isEmpty()) {
            return;
        }
        long last = handle.createQuery("""
                        INSERT INTO soulprint.histories AS h (user_id, sequence, generation) VALUES (:user, :count, :more)
                        ON CONFLICT (user_id) DO UPDATE
                        SET sequence = h.sequence + :count, generation = h.generation + :more
                        RETURNING sequence
                        """)
                .bind("user", user.value())
                .bind("count", keys.size())
                .bind("more", replacing ? 1 : 0)
                .mapTo(long.class)
                .one();
        try (PreparedBatch batch = handle.prepareBatch("""
                INSERT INTO soulprint.changes (user_id, sequence, subject, key)
                VALUES (:user, :sequence, :subject, :key)
                """)) {
            long sequence = last - keys.size();
            for (Key key : keys) {
                batch.bind("user", user.value())
                        .bind("sequence", ++sequence)
                        .bind("subject", key.subject().name().toLowerCase(Locale.ROOT))
                        .bind("key", key.key())
                        .add();
            }
            batch.execute();
        }
    }
}
