package soulprint.store;

import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import soulprint.conversation.Provider;
import soulprint.conversation.Role;
import soulprint.conversation.UserId;

/// PostgreSQL's own full-text search over messages, for when the search index cannot answer. It reads everything, so
/// it is slow on a long history, and it knows no word forms.
public final class FullText {
    private final Database database;
    private final UserId user;

    public FullText(Database database, UserId user) {
        this.database = database;
        this.user = user;
    }

    /// A message that matched, and how well.
    public record Match(String conversationId, String messageId, double score) {}

    /// Which messages come first.
    public enum First {
        BEST,
        NEWEST,
        OLDEST
    }

    /// Messages that hold `words` ("phrases" and -exclusions work), said from `from` until before `before`, with a
    /// provider, by a role and in a conversation.
    public record Wanted(
            String words,
            @Nullable Instant from,
            @Nullable Instant before,
            @Nullable Provider provider,
            @Nullable Role role,
            @Nullable String conversation,
            First first) {}

    public List<Match> search(Wanted wanted, int limit) {
        return database.write(handle -> {
            handle.execute("SET LOCAL statement_timeout = '60s'");
            return query(handle, wanted, limit);
        });
    }

    // A tsvector holds at most 1 MB: of a longer message only the beginning is searched here.
    private List<Match> query(Handle handle, Wanted wanted, int limit) {
        var query = handle.createQuery("""
                        SELECT conversation_id, message_id, ts_rank(words, query) AS score
                        FROM (SELECT c.conversation_id, m.message_id, coalesce(m.said_at, c.started_at) AS at,
                                     to_tsvector('simple', left(m.text, 200000)) AS words
                              FROM soulprint.messages m JOIN soulprint.conversations c ON c.id = m.conversation
                              WHERE c.user_id = :user
                                AND (:provider::text IS NULL OR c.provider = :provider)
                                AND (:role::text IS NULL OR m.role = :role)
                                AND (:conversation::text IS NULL OR c.conversation_id = :conversation)) AS said,
                             websearch_to_tsquery('simple', :words) AS query
                        WHERE words @@ query
                          AND (:from::timestamptz IS NULL OR at >= :from)
                          AND (:before::timestamptz IS NULL OR at < :before)
                        ORDER BY :newest::int * extract(epoch FROM at) DESC NULLS LAST, score DESC, at DESC NULLS LAST, conversation_id, message_id
                        LIMIT :limit
                        """)
                .bind("user", user.value())
                .bind("words", wanted.words())
                .bind(
                        "provider",
                        wanted.provider() == null ? null : wanted.provider().id())
                .bind("role", wanted.role() == null ? null : wanted.role().id())
                .bind("conversation", wanted.conversation())
                .bind("newest", newest(wanted.first()))
                .bind("limit", limit);
        Conversations.bindTime(query, "from", wanted.from());
        Conversations.bindTime(query, "before", wanted.before());
        return query.map((row, _) -> new Match(
                        row.getString("conversation_id"), row.getString("message_id"), row.getDouble("score")))
                .list();
    }

    /// What the time is multiplied with so that the greatest comes first; nothing, if time does not matter.
    private static @Nullable Integer newest(First first) {
        return switch (first) {
            case BEST -> null;
            case NEWEST -> 1;
            case OLDEST -> -1;
        };
    }
}
