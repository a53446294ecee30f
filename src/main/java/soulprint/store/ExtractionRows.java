package soulprint.store;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import soulprint.conversation.UserId;
import soulprint.fact.Mention;
import soulprint.store.Extractions.Subject;

/// Writes what was taken from texts: each replaces what was taken from it before, a batch in one transaction. What the
/// user decided about words that are taken otherwise now goes over to them.
public final class ExtractionRows {
    private final Database database;
    private final UserId user;
    private final String rules;

    /// `rules` names those by which all of it was taken.
    public ExtractionRows(Database database, UserId user, String rules) {
        this.database = database;
        this.user = user;
        this.rules = rules;
    }

    public void store(List<Extracted> batch) {
        database.change(handle -> {
            Map<Long, Extracted> rows = new HashMap<>();
            for (Subject subject : Subject.values()) {
                rows.putAll(written(
                        handle,
                        subject,
                        batch.stream()
                                .filter(extracted -> extracted.text().subject() == subject)
                                .toList()));
            }
            Verdicts.append(handle, user, Successors.verdicts(handle, user, rows));
            remove(handle, "mentions", rows.keySet());
            remove(handle, "rejections", rows.keySet());
            insertMentions(handle, rows);
            insertRejections(handle, rows);
        });
    }

    /// A text that is gone meanwhile is left away.
    private Map<Long, Extracted> written(Handle handle, Subject subject, List<Extracted> texts) {
        if (texts.isEmpty()) {
            return Map.of();
        }
        String column = MentionRows.word(subject);
        Map<Long, Extracted> byText = new HashMap<>();
        try (PreparedBatch batch = handle.prepareBatch("""
                INSERT INTO soulprint.extractions (user_id, %1$s, rules, content, understood, style)
                SELECT user_id, id, :rules, :content, :understood, :style
                FROM soulprint.%1$ss WHERE id = :row AND user_id = :user
                ON CONFLICT (%1$s) DO UPDATE
                SET rules = :rules, content = :content, understood = :understood, style = :style
                """.formatted(column))) {
            for (Extracted extracted : texts) {
                byText.put(extracted.text().row(), extracted);
                batch.bind("rules", rules)
                        .bind("content", extracted.text().content())
                        .bind("understood", extracted.understood())
                        .bindArray("style", Integer.class, extracted.style().counts())
                        .bind("row", extracted.text().row())
                        .bind("user", user.value())
                        .add();
            }
            Map<Long, Extracted> rows = new HashMap<>();
            batch.executePreparedBatch("id", column)
                    .map((row, _) -> Map.entry(row.getLong("id"), row.getLong(column)))
                    .forEach(row -> rows.put(row.getKey(), byText.get(row.getValue())));
            return rows;
        }
    }

    private static void remove(Handle handle, String table, Collection<Long> rows) {
        handle.createUpdate("DELETE FROM soulprint.%s WHERE extraction = ANY (:rows)".formatted(table))
                .bindArray("rows", Long.class, rows)
                .execute();
    }

    private static void insertMentions(Handle handle, Map<Long, Extracted> rows) {
        try (PreparedBatch batch = handle.prepareBatch(
                "INSERT INTO soulprint.mentions (extraction, position, %s) VALUES (:extraction, :position, %s)"
                        .formatted(MentionRows.COLUMNS, MentionRows.VALUES))) {
            rows.forEach((row, extracted) -> {
                int position = 0;
                for (Mention mention : extracted.mentions()) {
                    MentionRows.bind(batch, mention);
                    batch.bind("extraction", row).bind("position", position++).add();
                }
            });
            if (batch.size() > 0) {
                batch.execute();
            }
        }
    }

    private static void insertRejections(Handle handle, Map<Long, Extracted> rows) {
        try (PreparedBatch batch = handle.prepareBatch(
                "INSERT INTO soulprint.rejections (extraction, reason, count) VALUES (:extraction, :reason, :count)")) {
            rows.forEach((row, extracted) -> extracted
                    .rejected()
                    .forEach((reason, count) -> batch.bind("extraction", row)
                            .bind("reason", reason.id())
                            .bind("count", count)
                            .add()));
            if (batch.size() > 0) {
                batch.execute();
            }
        }
    }
}
