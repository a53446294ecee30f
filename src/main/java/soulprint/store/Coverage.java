package soulprint.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import soulprint.conversation.UserId;

/// How much of a history a profile rests on.
public record Coverage(
        int conversations,
        int messages,
        Optional<Instant> earliest,
        Optional<Instant> latest,
        List<LanguageCoverage> languages) {
    public Coverage {
        languages = List.copyOf(languages);
    }

    /// Conversations in one language (`unknown` for none), and whether it has rules.
    public record LanguageCoverage(String language, boolean understood, int conversations) {}

    /// In how many conversations no fact could be looked for.
    public int unread() {
        return languages.stream()
                .filter(language -> !language.understood())
                .mapToInt(LanguageCoverage::conversations)
                .sum();
    }

    static Coverage now(Handle handle, UserId user) {
        List<LanguageCoverage> languages = handle.createQuery("""
                        SELECT coalesce(c.language, 'unknown') AS language, e.understood, count(*) AS conversations
                        FROM soulprint.extractions e JOIN soulprint.conversations c ON c.id = e.conversation
                        WHERE e.user_id = :user GROUP BY 1, 2 ORDER BY 3 DESC, 1, 2
                        """)
                .bind("user", user.value())
                .map((row, _) -> language(row))
                .list();
        return handle.createQuery("""
                        SELECT count(*) AS conversations, coalesce(sum(message_count), 0) AS messages,
                               min(started_at) AS earliest, max(updated_at) AS latest
                        FROM soulprint.conversations WHERE user_id = :user
                        """)
                .bind("user", user.value())
                .map((row, _) -> coverage(row, languages))
                .one();
    }

    static Coverage coverage(ResultSet row, List<LanguageCoverage> languages) throws SQLException {
        return new Coverage(
                row.getInt("conversations"),
                row.getInt("messages"),
                Optional.ofNullable(Conversations.instant(row.getObject("earliest", OffsetDateTime.class))),
                Optional.ofNullable(Conversations.instant(row.getObject("latest", OffsetDateTime.class))),
                languages);
    }

    static LanguageCoverage language(ResultSet row) throws SQLException {
        return new LanguageCoverage(
                row.getString("language"), row.getBoolean("understood"), row.getInt("conversations"));
    }
}
