package soulprint.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import soulprint.conversation.UserId;
import soulprint.passage.PassagePlace;
import soulprint.passage.Passages;
import soulprint.passage.TextHash;

/// The table of passages: where the pieces of each conversation that are embedded begin and end.
public final class StoredPassages {
    private final Database database;
    private final UserId user;

    public StoredPassages(Database database, UserId user) {
        this.database = database;
        this.user = user;
    }

    /// A conversation in one version: what is cut must be what is stored when the cuts are.
    public record Version(String conversationId, String contentHash, String redaction) {}

    /// Conversations that were not cut by today's rules, at most `limit`.
    public List<Version> uncut(int limit) {
        return database.read(handle -> handle.createQuery("""
                        SELECT conversation_id, content_hash, redaction FROM soulprint.conversations
                        WHERE user_id = :user AND cutter IS DISTINCT FROM :cutter
                        ORDER BY updated_at DESC NULLS LAST, id DESC LIMIT :limit
                        """)
                .bind("user", user.value())
                .bind("cutter", Passages.VERSION)
                .bind("limit", limit)
                .map((row, _) -> new Version(
                        row.getString("conversation_id"), row.getString("content_hash"), row.getString("redaction")))
                .list());
    }

    /// Stores the passages of those conversations that are still what they were, in one transaction.
    public void cut(Map<Version, List<PassagePlace>> passages) {
        database.change(handle -> {
            Map<String, Long> rows = new HashMap<>();
            passages.keySet()
                    .forEach(version ->
                            marked(handle, version).ifPresent(row -> rows.put(version.conversationId(), row)));
            passages.forEach((version, places) -> {
                Long row = rows.get(version.conversationId());
                if (row != null) {
                    replace(handle, row, places);
                }
            });
            Changes.appendEmbedded(handle, user, rows.keySet());
        });
    }

    // A row that an import is just replacing gets its passages from there; waiting for it could be for ever.
    private Optional<Long> marked(Handle handle, Version version) {
        return handle.createQuery("""
                        UPDATE soulprint.conversations SET cutter = :cutter
                        WHERE id = (
                            SELECT id FROM soulprint.conversations
                            WHERE user_id = :user AND conversation_id = :conversation
                              AND content_hash = :hash AND redaction = :redaction
                            FOR UPDATE SKIP LOCKED)
                        RETURNING id
                        """)
                .bind("cutter", Passages.VERSION)
                .bind("user", user.value())
                .bind("conversation", version.conversationId())
                .bind("hash", version.contentHash())
                .bind("redaction", version.redaction())
                .mapTo(Long.class)
                .findOne();
    }

    static void insert(Handle handle, Rows rows, Collection<Prepared> conversations) {
        PassageRows batch = new PassageRows();
        for (Prepared prepared : conversations) {
            batch.add(rows.of(prepared), prepared.passages(), 0);
        }
        batch.insert(handle);
    }

    static void replace(Handle handle, Rows rows, Collection<Prepared> conversations) {
        conversations.forEach(prepared -> replace(handle, rows.of(prepared), prepared.passages()));
    }

    /// Leaves what is stored of a conversation as far as it is the same, and writes what follows anew.
    static void replace(Handle handle, long row, List<PassagePlace> passages) {
        List<PassagePlace> stored = stored(handle, row);
        int same = 0;
        while (same < stored.size()
                && same < passages.size()
                && stored.get(same).equals(passages.get(same))) {
            same++;
        }
        handle.createUpdate("DELETE FROM soulprint.passages WHERE conversation = :row AND position >= :same")
                .bind("row", row)
                .bind("same", same)
                .execute();
        PassageRows batch = new PassageRows();
        batch.add(row, passages, same);
        batch.insert(handle);
    }

    private static List<PassagePlace> stored(Handle handle, long row) {
        return handle.createQuery("""
                        SELECT message, starts, ends, hash FROM soulprint.passages
                        WHERE conversation = :row ORDER BY position
                        """)
                .bind("row", row)
                .map((found, _) -> place(found))
                .list();
    }

    private static PassagePlace place(ResultSet row) throws SQLException {
        return new PassagePlace(
                row.getInt("message"), row.getInt("starts"), row.getInt("ends"), TextHash.of(row.getBytes("hash")));
    }
}
