package soulprint.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import soulprint.conversation.UserId;
import soulprint.fact.Verdict;

/// The table of what the user decided: a log by mention, to which is only added.
public final class Verdicts {
    private final Database database;
    private final UserId user;

    public Verdicts(Database database, UserId user) {
        this.database = database;
        this.user = user;
    }

    public void append(Collection<Verdict> verdicts) {
        database.change(handle -> append(handle, user, verdicts));
    }

    static void append(Handle handle, UserId user, Collection<Verdict> verdicts) {
        if (verdicts.isEmpty()) {
            return;
        }
        // Numbers are given under this lock, so that whoever has seen one has seen all before it.
        Changes.hold(handle, user);
        try (PreparedBatch batch = handle.prepareBatch("""
                INSERT INTO soulprint.verdicts (user_id, mention, kind, value, decided_at)
                VALUES (:user, :mention, :kind, :value, :at)
                """)) {
            for (Verdict verdict : verdicts) {
                batch.bind("user", user.value())
                        .bind("mention", verdict.mention())
                        .bind("kind", MentionRows.word(verdict.kind()))
                        .bind("value", verdict.value());
                Conversations.bindTime(batch, "at", verdict.at());
                batch.add();
            }
            batch.execute();
        }
    }

    /// The last one of each mention.
    static List<Verdict> latest(Handle handle, UserId user) {
        return handle.createQuery("""
                        SELECT DISTINCT ON (mention) mention, kind, value, decided_at FROM soulprint.verdicts
                        WHERE user_id = :user ORDER BY mention, number DESC
                        """)
                .bind("user", user.value())
                .map((row, _) -> verdict(row, "mention", "kind", "value"))
                .list();
    }

    static Verdict verdict(ResultSet row, String mention, String kind, String value) throws SQLException {
        return new Verdict(
                row.getObject(mention, UUID.class),
                Verdict.Kind.valueOf(MentionRows.constant(row, kind)),
                row.getString(value),
                row.getObject("decided_at", OffsetDateTime.class).toInstant());
    }

    /// The number of the last one, 0 before the first.
    static long last(Handle handle, UserId user) {
        return handle.createQuery("SELECT coalesce(max(number), 0) FROM soulprint.verdicts WHERE user_id = :user")
                .bind("user", user.value())
                .mapTo(long.class)
                .one();
    }
}
