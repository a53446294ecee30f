package soulprint.store;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import soulprint.conversation.UserId;

/// How much of one user's history is stored, and from when to when.
public record Totals(
        int conversations,
        int messages,
        int chunks,
        Optional<Instant> earliest,
        Optional<Instant> latest,
        List<LanguageShare> languages) {
    public Totals {
        languages = List.copyOf(languages);
    }

    /// How many conversations are mostly in one language.
    public record LanguageShare(String code, int conversations) {}

    public static Totals of(Database database, UserId user) {
        List<LanguageShare> languages = database.read(handle -> handle.createQuery("""
                        SELECT coalesce(language, 'unknown') AS code, count(*) AS conversations
                        FROM soulprint.conversations WHERE user_id = :user
                        GROUP BY 1 ORDER BY 2 DESC, 1
                        """)
                .bind("user", user.value())
                .map((row, _) -> new LanguageShare(row.getString("code"), row.getInt("conversations")))
                .list());
        return database.read(handle -> handle.createQuery("""
                        SELECT count(*) AS conversations, coalesce(sum(message_count), 0) AS messages,
                               min(started_at) AS earliest, max(updated_at) AS latest,
                               (SELECT count(*) FROM public.conversation_chunks WHERE user_id = :user) AS chunks
                        FROM soulprint.conversations WHERE user_id = :user
                        """)
                .bind("user", user.value())
                .map((row, _) -> new Totals(
                        row.getInt("conversations"),
                        row.getInt("messages"),
                        row.getInt("chunks"),
                        Optional.ofNullable(Conversations.instant(row.getObject("earliest", OffsetDateTime.class))),
                        Optional.ofNullable(Conversations.instant(row.getObject("latest", OffsetDateTime.class))),
                        languages))
                .one());
    }
}
