package soulprint.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import soulprint.conversation.Context;
import soulprint.conversation.UserId;

/// The tables of contexts: each distinct text once, with the conversations behind which it stood. A context's key is
/// the hash of its kind and text.
public final class Contexts {
    private final Database database;
    private final UserId user;

    public Contexts(Database database, UserId user) {
        this.database = database;
        this.user = user;
    }

    /// A context with the earliest conversation behind which it stood.
    public record Placed(
            String key,
            Context.Kind kind,
            String text,
            String conversationId,
            String messageId,
            Optional<Instant> at) {}

    /// The stored ones of the given keys.
    public List<Placed> placed(Collection<String> keys) {
        return database.read(handle -> handle.createQuery("""
                        SELECT DISTINCT ON (x.hash) encode(x.hash, 'hex') AS key, x.kind, x.text,
                               c.conversation_id, p.message_id, coalesce(p.said_at, c.started_at) AS at
                        FROM soulprint.contexts x
                        JOIN soulprint.context_places p ON p.context = x.id
                        JOIN soulprint.conversations c ON c.id = p.conversation
                        WHERE x.user_id = :user AND encode(x.hash, 'hex') = ANY (:keys)
                        ORDER BY x.hash, at NULLS LAST, c.conversation_id, p.message_id
                        """)
                .bind("user", user.value())
                .bindArray("keys", String.class, List.copyOf(keys))
                .map((row, _) -> new Placed(
                        row.getString("key"),
                        Context.Kind.of(row.getString("kind")),
                        row.getString("text"),
                        row.getString("conversation_id"),
                        row.getString("message_id"),
                        Optional.ofNullable(Conversations.instant(row.getObject("at", OffsetDateTime.class)))))
                .list());
    }

    /// What stood behind one conversation.
    public List<Context> behind(String conversationId) {
        return database.read(handle -> handle.createQuery("""
                        SELECT p.message_id, x.kind, p.said_at, x.text
                        FROM soulprint.contexts x
                        JOIN soulprint.context_places p ON p.context = x.id
                        JOIN soulprint.conversations c ON c.id = p.conversation
                        WHERE c.user_id = :user AND c.conversation_id = :conversation
                        ORDER BY p.said_at NULLS FIRST, p.message_id, x.kind, x.id
                        """)
                .bind("user", user.value())
                .bind("conversation", conversationId)
                .map((row, _) -> new Context(
                        row.getString("message_id"),
                        Context.Kind.of(row.getString("kind")),
                        Conversations.instant(row.getObject("said_at", OffsetDateTime.class)),
                        row.getString("text")))
                .list());
    }

    /// Stores the contexts of the given conversations; returns the keys of all of them.
    static Set<String> insert(Handle handle, UserId user, Rows rows, Collection<Prepared> conversations) {
        Set<String> keys = new HashSet<>();
        for (Prepared prepared : conversations) {
            for (Context context : prepared.conversation().contexts()) {
                byte[] hash = hash(context);
                keys.add(HexFormat.of().formatHex(hash));
                place(handle, user, rows.of(prepared), context, hash);
            }
        }
        return keys;
    }

    private static void place(Handle handle, UserId user, long conversation, Context context, byte[] hash) {
        handle.createUpdate("""
                        INSERT INTO soulprint.contexts (user_id, kind, hash, text) VALUES (:user, :kind, :hash, :text)
                        ON CONFLICT (user_id, kind, hash) DO NOTHING
                        """)
                .bind("user", user.value())
                .bind("kind", context.kind().id())
                .bind("hash", hash)
                .bind("text", context.text())
                .execute();
        var place = handle.createUpdate("""
                        INSERT INTO soulprint.context_places (context, conversation, message_id, said_at)
                        SELECT id, :conversation, :message, :said FROM soulprint.contexts
                        WHERE user_id = :user AND kind = :kind AND hash = :hash
                        ON CONFLICT DO NOTHING
                        """)
                .bind("conversation", conversation)
                .bind("message", context.messageId())
                .bind("user", user.value())
                .bind("kind", context.kind().id())
                .bind("hash", hash);
        Conversations.bindTime(place, "said", context.at());
        place.execute();
    }

    /// Takes the given conversations from behind all contexts.
    static void removePlaces(Handle handle, Rows rows, Collection<Prepared> conversations) {
        handle.createUpdate("DELETE FROM soulprint.context_places WHERE conversation = ANY (:rows)")
                .bindArray(
                        "rows", Long.class, conversations.stream().map(rows::of).toList())
                .execute();
    }

    /// Removes the contexts that stand behind no conversation any more; returns their keys.
    static List<String> removeUnplaced(Handle handle, UserId user) {
        return handle.createQuery("""
                        DELETE FROM soulprint.contexts x
                        WHERE user_id = :user AND NOT EXISTS (
                            SELECT FROM soulprint.context_places p WHERE p.context = x.id)
                        RETURNING encode(hash, 'hex')
                        """)
                .bind("user", user.value())
                .mapTo(String.class)
                .list();
    }

    private static byte[] hash(Context context) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update((context.kind().id() + "\n").getBytes(StandardCharsets.UTF_8));
            return digest.digest(context.text().getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
