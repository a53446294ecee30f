package soulprint.store;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.SqlStatement;
import soulprint.conversation.UserId;

/// The table of imports: what was read when, how far it has come, and its receipt.
public final class Imports {
    private final Database database;
    private final UserId user;

    public Imports(Database database, UserId user) {
        this.database = database;
        this.user = user;
    }

    /// One line of a receipt: under a topic (read, skipped, left out, ...), a reason and how often.
    public record Counted(String topic, String reason, int count) {}

    /// One import; its receipt is there when it is complete.
    public record Row(
            UUID id,
            String sources,
            Instant startedAt,
            Optional<Instant> finishedAt,
            String state,
            int total,
            int done,
            Optional<String> error) {}

    /// Records that an import of `total` conversations begins.
    public UUID begin(String sources, int total, Instant now) {
        UUID id = UUID.randomUUID();
        database.change(handle -> timed(handle.createUpdate("""
                                INSERT INTO soulprint.imports (id, user_id, sources, started_at, state, total)
                                VALUES (:id, :user, :sources, :now, 'running', :total)
                                """).bind("id", id).bind("user", user.value()), now)
                .bind("sources", sources)
                .bind("total", total)
                .execute());
        return id;
    }

    /// Records how far it is, in the transaction that stores the conversations.
    public static void progress(Handle handle, UUID id, int done) {
        handle.createUpdate("UPDATE soulprint.imports SET done = :done WHERE id = :id")
                .bind("done", done)
                .bind("id", id)
                .execute();
    }

    public void complete(UUID id, String sources, List<Counted> receipt, Instant now) {
        database.change(handle -> {
            timed(handle.createUpdate("""
                            UPDATE soulprint.imports SET state = 'complete', done = total, finished_at = :now
                            WHERE id = :id
                            """).bind("id", id), now).execute();
            insert(handle, id, receipt);
            forgetEarlierTries(handle, sources);
        });
    }

    private static void insert(Handle handle, UUID id, List<Counted> receipt) {
        try (PreparedBatch batch = handle.prepareBatch("""
                INSERT INTO soulprint.import_counts (import_id, topic, reason, count)
                VALUES (:id, :topic, :reason, :count)
                """)) {
            for (Counted counted : receipt) {
                batch.bind("id", id)
                        .bind("topic", counted.topic())
                        .bind("reason", counted.reason())
                        .bind("count", counted.count())
                        .add();
            }
            if (batch.size() > 0) {
                batch.execute();
            }
        }
    }

    /// The receipt of an import, the most frequent first within a topic.
    public List<Counted> receipt(UUID id) {
        return database.read(handle -> handle.createQuery("""
                        SELECT topic, reason, count FROM soulprint.import_counts
                        WHERE import_id = :id ORDER BY topic, count DESC, reason
                        """)
                .bind("id", id)
                .map((row, _) -> new Counted(row.getString("topic"), row.getString("reason"), row.getInt("count")))
                .list());
    }

    public void fail(UUID id, String sentence, Instant now) {
        database.change(handle -> timed(handle.createUpdate("""
                        UPDATE soulprint.imports SET state = 'failed', finished_at = :now, error = :error WHERE id = :id
                        """).bind("id", id), now)
                .bind("error", sentence)
                .execute());
    }

    /// An import that changed nothing leaves no trace.
    public void drop(UUID id, String sources) {
        database.change(handle -> {
            handle.createUpdate("DELETE FROM soulprint.imports WHERE id = :id")
                    .bind("id", id)
                    .execute();
            forgetEarlierTries(handle, sources);
        });
    }

    /// Only for the holder of the `ImportLock`: earlier tries at the same files are made good by now.
    private void forgetEarlierTries(Handle handle, String sources) {
        handle.createUpdate("""
                        DELETE FROM soulprint.imports
                        WHERE user_id = :user AND sources = :sources AND state <> 'complete'
                        """)
                .bind("user", user.value())
                .bind("sources", sources)
                .execute();
    }

    /// The import that was begun last.
    public Optional<Row> latest() {
        return database.read(handle -> handle.createQuery("""
                        SELECT id, sources, started_at, finished_at, state, total, done, error
                        FROM soulprint.imports WHERE user_id = :user ORDER BY started_at DESC, id LIMIT 1
                        """)
                .bind("user", user.value())
                .map((row, _) -> new Row(
                        row.getObject("id", UUID.class),
                        row.getString("sources"),
                        row.getObject("started_at", OffsetDateTime.class).toInstant(),
                        Optional.ofNullable(Conversations.instant(row.getObject("finished_at", OffsetDateTime.class))),
                        row.getString("state"),
                        row.getInt("total"),
                        row.getInt("done"),
                        Optional.ofNullable(row.getString("error"))))
                .findOne());
    }

    private static <S extends SqlStatement<S>> S timed(S statement, Instant now) {
        Conversations.bindTime(statement, "now", now);
        return statement;
    }
}
