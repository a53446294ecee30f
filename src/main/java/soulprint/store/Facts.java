package soulprint.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;
import soulprint.conversation.UserId;
import soulprint.fact.Fact;
import soulprint.fact.Mention;
import soulprint.fact.Status;
import soulprint.fact.Verdict;

/// The tables of published facts and the mentions they rest on.
public final class Facts {
    private final Database database;
    private final UserId user;

    public Facts(Database database, UserId user) {
        this.database = database;
        this.user = user;
    }

    /// The ids of the facts that have a mention whose id begins so, at most `limit`; one whose id it is entirely
    /// stands for itself.
    public List<UUID> startingWith(String beginning, int limit) {
        return database.read(handle -> handle.createQuery("""
                        SELECT fact FROM soulprint.fact_mentions
                        WHERE user_id = :user AND starts_with(id::text, lower(:beginning))
                        GROUP BY fact ORDER BY fact LIMIT :limit
                        """)
                .bind("user", user.value())
                .bind("beginning", beginning)
                .bind("limit", limit)
                .mapTo(UUID.class)
                .list());
    }

    /// All facts, in the order in which they were published.
    static List<Fact> of(Handle handle, UserId user) {
        Map<UUID, List<Mention>> mentions = new HashMap<>();
        handle.createQuery("""
                        SELECT fact_mentions.* FROM soulprint.fact_mentions WHERE user_id = :user ORDER BY fact, position
                        """)
                .bind("user", user.value())
                .map((row, _) -> Map.entry(row.getObject("fact", UUID.class), MentionRows.mention(row)))
                .forEach(entry -> mentions.computeIfAbsent(entry.getKey(), _ -> new ArrayList<>())
                        .add(entry.getValue()));
        return handle.createQuery("SELECT facts.* FROM soulprint.facts WHERE user_id = :user ORDER BY position")
                .bind("user", user.value())
                .map((row, _) -> fact(row, mentions.getOrDefault(row.getObject("id", UUID.class), List.of())))
                .list();
    }

    /// Everything that any fact rests on.
    static List<Mention> mentions(Handle handle, UserId user) {
        return handle.createQuery("SELECT fact_mentions.* FROM soulprint.fact_mentions WHERE user_id = :user")
                .bind("user", user.value())
                .map((row, _) -> MentionRows.mention(row))
                .list();
    }

    private static Fact fact(ResultSet row, List<Mention> mentions) throws SQLException {
        return new Fact(
                MentionRows.claim(row),
                mentions,
                Periods.of(row),
                Status.valueOf(MentionRows.constant(row, "status")),
                row.getObject("superseded_by", UUID.class),
                row.getString("verdict_kind") == null
                        ? null
                        : Verdicts.verdict(row, "verdict_mention", "verdict_kind", "verdict_value"));
    }

    static void insert(Handle handle, UserId user, List<Fact> facts) {
        try (PreparedBatch batch = handle.prepareBatch("""
                INSERT INTO soulprint.facts
                    (user_id, id, position, slot, value, polarity, modality, tense, status, superseded_by,
                     valid_from, valid_to, precision, verdict_mention, verdict_kind, verdict_value, decided_at)
                VALUES (:user, :id, :position, :slot, :value, :polarity, :modality, :tense, :status,
                        CAST(:superseded AS uuid), :from, :to, :precision, CAST(:mention AS uuid), :kind, :corrected, :decided)
                """)) {
            int position = 0;
            for (Fact fact : facts) {
                MentionRows.bind(batch, fact.claim());
                Periods.bind(batch, fact.valid());
                bind(batch, fact.verdict());
                batch.bind("user", user.value())
                        .bind("id", fact.id())
                        .bind("position", position++)
                        .bind("status", fact.status().id())
                        .bind("superseded", Objects.toString(fact.supersededBy(), null))
                        .add();
            }
            if (batch.size() > 0) {
                batch.execute();
            }
        }
        insertMentions(handle, user, facts);
    }

    private static void bind(PreparedBatch batch, @Nullable Verdict verdict) {
        batch.bind("mention", verdict == null ? null : verdict.mention().toString())
                .bind("kind", verdict == null ? null : MentionRows.word(verdict.kind()))
                .bind("corrected", verdict == null ? null : verdict.value());
        Conversations.bindTime(batch, "decided", verdict == null ? null : verdict.at());
    }

    private static void insertMentions(Handle handle, UserId user, List<Fact> facts) {
        try (PreparedBatch batch = handle.prepareBatch(
                "INSERT INTO soulprint.fact_mentions (user_id, fact, position, %s) VALUES (:user, :fact, :position, %s)"
                        .formatted(MentionRows.COLUMNS, MentionRows.VALUES))) {
            for (Fact fact : facts) {
                int position = 0;
                for (Mention mention : fact.mentions()) {
                    MentionRows.bind(batch, mention);
                    batch.bind("user", user.value())
                            .bind("fact", fact.id())
                            .bind("position", position++)
                            .add();
                }
            }
            if (batch.size() > 0) {
                batch.execute();
            }
        }
    }
}
