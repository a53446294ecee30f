package soulprint.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import soulprint.conversation.UserId;
import soulprint.language.Language;

/// The table of extractions: what was taken from each conversation and each declared context, kept by content and
/// rules, so that what did not change is never read again.
public final class Extractions {
    private static final String CONVERSATIONS = """
            FROM (SELECT id, conversation_id AS key, language, updated_at, content_hash || ' ' || redaction AS content
                  FROM soulprint.conversations WHERE user_id = :user) c
            LEFT JOIN soulprint.extractions e ON e.conversation = c.id
            WHERE (e.id IS NULL OR e.rules <> :rules OR e.content <> c.content)
            """;

    /// The content of a context is its text, which its row stands for, and where it stood first.
    private static final String CONTEXTS = """
            FROM (SELECT DISTINCT ON (x.id) x.id, encode(x.hash, 'hex') AS key, octet_length(x.text) AS size,
                         coalesce(p.said_at, o.started_at) AS at,
                         concat_ws(' ', o.conversation_id, p.message_id,
                                   extract(epoch FROM coalesce(p.said_at, o.started_at))) AS content
                  FROM soulprint.contexts x
                  JOIN soulprint.context_places p ON p.context = x.id
                  JOIN soulprint.conversations o ON o.id = p.conversation
                  WHERE x.user_id = :user AND x.kind = 'custom_instructions'
                  ORDER BY x.id, at NULLS LAST, o.conversation_id, p.message_id) c
            LEFT JOIN soulprint.extractions e ON e.context = c.id
            WHERE (e.id IS NULL OR e.rules <> :rules OR e.content <> c.content)
            """;

    private final Database database;
    private final UserId user;

    public Extractions(Database database, UserId user) {
        this.database = database;
        this.user = user;
    }

    /// Where words stand.
    public enum Subject {
        CONVERSATION,
        CONTEXT
    }

    /// A text from which nothing was taken yet, or by other rules, or when it was another; `content` names what it is
    /// now, `size` is in bytes.
    public record Outstanding(
            Subject subject, long row, String key, String content, Optional<Language> language, long size) {}

    /// How many conversations there are in a language that has no rules; `unknown` for no language.
    public record Unread(String language, int conversations) {}

    /// How many proposals were turned down for a reason.
    public record Rejected(String reason, int count) {}

    /// All that is to be read, the newest conversations first.
    public List<Outstanding> outstanding(String rules) {
        return database.read(handle -> {
            List<Outstanding> all = new ArrayList<>(
                    handle.createQuery("""
                            SELECT c.id, c.key, c.content, c.language,
                                   (SELECT coalesce(sum(octet_length(text)), 0) FROM soulprint.messages
                                    WHERE conversation = c.id) AS size
                            """ + CONVERSATIONS + "ORDER BY c.updated_at DESC NULLS LAST, c.id DESC")
                            .bind("user", user.value())
                            .bind("rules", rules)
                            .map((row, _) -> outstanding(Subject.CONVERSATION, row, row.getString("language")))
                            .list());
            all.addAll(handle.createQuery("SELECT c.id, c.key, c.content, c.size " + CONTEXTS + "ORDER BY c.id")
                    .bind("user", user.value())
                    .bind("rules", rules)
                    .map((row, _) -> outstanding(Subject.CONTEXT, row, null))
                    .list());
            return all;
        });
    }

    private static Outstanding outstanding(Subject subject, ResultSet row, @Nullable String language)
            throws SQLException {
        return new Outstanding(
                subject,
                row.getLong("id"),
                row.getString("key"),
                row.getString("content"),
                Optional.ofNullable(language).map(Language::new),
                row.getLong("size"));
    }

    /// Whether anything is to be read.
    static boolean anyOutstanding(Handle handle, UserId user, String rules) {
        return handle.createQuery("SELECT EXISTS (SELECT %s) OR EXISTS (SELECT %s)".formatted(CONVERSATIONS, CONTEXTS))
                .bind("user", user.value())
                .bind("rules", rules)
                .mapTo(boolean.class)
                .one();
    }

    /// The conversations whose language has no rules, the most frequent first.
    public List<Unread> unread() {
        return database.read(handle -> handle.createQuery("""
                        SELECT coalesce(c.language, 'unknown') AS language, count(*) AS conversations
                        FROM soulprint.extractions e JOIN soulprint.conversations c ON c.id = e.conversation
                        WHERE e.user_id = :user AND NOT e.understood GROUP BY 1 ORDER BY 2 DESC, 1
                        """)
                .bind("user", user.value())
                .map((row, _) -> new Unread(row.getString("language"), row.getInt("conversations")))
                .list());
    }

    /// The proposals turned down, the most frequent reason first.
    public List<Rejected> rejected() {
        return database.read(handle -> handle.createQuery("""
                        SELECT r.reason, sum(r.count)::integer AS count
                        FROM soulprint.rejections r JOIN soulprint.extractions e ON e.id = r.extraction
                        WHERE e.user_id = :user GROUP BY 1 ORDER BY 2 DESC, 1
                        """)
                .bind("user", user.value())
                .map((row, _) -> new Rejected(row.getString("reason"), row.getInt("count")))
                .list());
    }
}
