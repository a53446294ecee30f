package soulprint.store;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;
import soulprint.conversation.Conversation;
import soulprint.conversation.Provider;
import soulprint.conversation.UserId;
import soulprint.language.Language;
import soulprint.passage.Passages;

/// The table of conversations: one row each, without their messages.
public final class Conversations {
    private final Database database;
    private final UserId user;

    public Conversations(Database database, UserId user) {
        this.database = database;
        this.user = user;
    }

    /// A conversation as lists show it; `date` is that of its first message.
    public record Heading(
            String id,
            Provider provider,
            String title,
            Optional<Language> language,
            Optional<Instant> date,
            Optional<Instant> updatedAt,
            int messages) {}

    /// The headings of those of the given conversations that are stored, by id.
    public Map<String, Heading> headings(Collection<String> ids) {
        Map<String, Heading> found = new HashMap<>();
        database.read(handle -> handle.createQuery("""
                        SELECT conversation_id, provider, title, language, started_at, updated_at, message_count
                        FROM soulprint.conversations
                        WHERE user_id = :user AND conversation_id = ANY (:ids)
                        """)
                        .bind("user", user.value())
                        .bindArray("ids", String.class, List.copyOf(ids))
                        .map((row, _) -> heading(row))
                        .list())
                .forEach(heading -> found.put(heading.id(), heading));
        return found;
    }

    /// Conversation ids that begin with `prefix`, at most `limit`, the exact one first.
    public List<String> startingWith(String prefix, int limit) {
        return database.read(handle -> handle.createQuery("""
                        SELECT conversation_id FROM soulprint.conversations
                        WHERE user_id = :user AND starts_with(conversation_id, :prefix)
                        ORDER BY conversation_id <> :prefix, conversation_id LIMIT :limit
                        """)
                .bind("user", user.value())
                .bind("prefix", prefix)
                .bind("limit", limit)
                .mapTo(String.class)
                .list());
    }

    static Map<String, Version> versions(Handle handle, UserId user) {
        Map<String, Version> versions = new HashMap<>();
        handle.createQuery("""
                        SELECT conversation_id, updated_at, message_count, content_hash, redaction
                        FROM soulprint.conversations WHERE user_id = :user
                        """)
                .bind("user", user.value())
                .map((row, _) -> Map.entry(
                        row.getString("conversation_id"),
                        new Version(
                                instant(row.getObject("updated_at", OffsetDateTime.class)),
                                row.getInt("message_count"),
                                row.getString("content_hash"),
                                row.getString("redaction").intern())))
                .forEach(entry -> versions.put(entry.getKey(), entry.getValue()));
        return versions;
    }

    static Rows write(Handle handle, UserId user, Collection<Prepared> fresh, Collection<Prepared> replacing) {
        Map<String, Long> numbers = written(handle, user, fresh, """
                INSERT INTO soulprint.conversations
                    (user_id, conversation_id, provider, title, language, started_at, updated_at, message_count,
                     content_hash, redaction, cutter)
                VALUES (:user, :id, :provider, :title, :language, :started, :updated, :messages, :hash, :redaction,
                        :cutter)
                """);
        numbers.putAll(written(handle, user, replacing, """
                UPDATE soulprint.conversations
                SET provider = :provider, title = :title, language = :language, started_at = :started,
                    updated_at = :updated, message_count = :messages, content_hash = :hash, redaction = :redaction,
                    cutter = :cutter
                WHERE user_id = :user AND conversation_id = :id
                """));
        return new Rows(numbers);
    }

    private static Map<String, Long> written(
            Handle handle, UserId user, Collection<Prepared> conversations, String sql) {
        Map<String, Long> rows = new HashMap<>();
        if (conversations.isEmpty()) {
            return rows;
        }
        try (PreparedBatch batch = handle.prepareBatch(sql)) {
            for (Prepared prepared : conversations) {
                bind(batch, user, prepared);
                batch.add();
            }
            batch.executePreparedBatch("id", "conversation_id")
                    .map((row, _) -> Map.entry(row.getString("conversation_id"), row.getLong("id")))
                    .forEach(entry -> rows.put(entry.getKey(), entry.getValue()));
        }
        if (rows.size() != conversations.size()) {
            throw new IllegalStateException(
                    "wrote %d of %d conversations".formatted(rows.size(), conversations.size()));
        }
        return rows;
    }

    private static void bind(PreparedBatch batch, UserId user, Prepared prepared) {
        Conversation conversation = prepared.conversation();
        batch.bind("user", user.value())
                .bind("id", conversation.id())
                .bind("provider", conversation.provider().id())
                .bind("title", conversation.title())
                .bind("language", prepared.language().map(Language::code).orElse(null))
                .bind("messages", conversation.messages().size())
                .bind("hash", prepared.hash())
                .bind("redaction", prepared.redaction())
                .bind("cutter", Passages.VERSION);
        bindTime(batch, "started", startedAt(conversation));
        bindTime(batch, "updated", Version.updatedAt(conversation));
    }

    static @Nullable Instant startedAt(Conversation conversation) {
        Instant first = conversation.messages().isEmpty()
                ? null
                : conversation.messages().getFirst().at();
        return first == null ? conversation.createdAt() : first;
    }

    static <S extends SqlStatement<S>> void bindTime(S statement, String name, @Nullable Instant time) {
        // By type: a batch takes the first row's kind of value for all rows, and a bare null would be a kind of its
        // own.
        statement.bindByType(name, time == null ? null : time.atOffset(ZoneOffset.UTC), OffsetDateTime.class);
    }

    static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }

    static Heading heading(java.sql.ResultSet row) throws java.sql.SQLException {
        return new Heading(
                row.getString("conversation_id"),
                Provider.of(row.getString("provider")),
                row.getString("title"),
                Optional.ofNullable(row.getString("language")).map(Language::new),
                Optional.ofNullable(instant(row.getObject("started_at", OffsetDateTime.class))),
                Optional.ofNullable(instant(row.getObject("updated_at", OffsetDateTime.class))),
                row.getInt("message_count"));
    }
}
