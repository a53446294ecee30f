package soulprint.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import soulprint.conversation.Message;
import soulprint.conversation.Role;
import soulprint.conversation.UserId;
import soulprint.store.Conversations.Heading;

/// The table of messages: the thread of each conversation, by position.
public final class Messages {
    private static final int ROWS_A_BATCH = 200;
    private static final int ROWS_A_FETCH = 100;

    private final Database database;
    private final UserId user;

    public Messages(Database database, UserId user) {
        this.database = database;
        this.user = user;
    }

    /// The thread of one conversation, oldest first; empty if it is not stored.
    public List<Message> of(String conversationId) {
        return database.read(handle -> handle.createQuery("""
                        SELECT m.message_id, m.role, m.speaker, m.said_at, m.text
                        FROM soulprint.messages m JOIN soulprint.conversations c ON c.id = m.conversation
                        WHERE c.user_id = :user AND c.conversation_id = :conversation
                        ORDER BY m.position
                        """)
                .bind("user", user.value())
                .bind("conversation", conversationId)
                .map((row, _) -> message(row))
                .list());
    }

    /// Hands over the threads of the given conversations one by one, with one in memory at a time.
    public void each(Collection<String> conversationIds, BiConsumer<String, List<Message>> thread) {
        database.write(handle -> {
            String current = "";
            List<Message> messages = new ArrayList<>();
            try (var rows = handle.createQuery("""
                            SELECT c.conversation_id, m.message_id, m.role, m.speaker, m.said_at, m.text
                            FROM soulprint.messages m JOIN soulprint.conversations c ON c.id = m.conversation
                            WHERE c.user_id = :user AND c.conversation_id = ANY (:ids)
                            ORDER BY c.conversation_id COLLATE "C", m.position
                            """)
                    .bind("user", user.value())
                    .bindArray("ids", String.class, List.copyOf(conversationIds))
                    .setFetchSize(ROWS_A_FETCH)
                    .map((row, _) -> Map.entry(row.getString("conversation_id"), message(row)))
                    .iterator()) {
                while (rows.hasNext()) {
                    Map.Entry<String, Message> row = rows.next();
                    if (!row.getKey().equals(current) && !messages.isEmpty()) {
                        thread.accept(current, messages);
                        messages = new ArrayList<>();
                    }
                    current = row.getKey();
                    messages.add(row.getValue());
                }
            }
            if (!messages.isEmpty()) {
                thread.accept(current, messages);
            }
            return true;
        });
    }

    /// A message by the conversation's id and its own.
    public record Place(String conversationId, String messageId) {}

    /// What stands at a place: a conversation, and the message if it is in there.
    public record Found(Heading heading, Optional<Message> message) {}

    /// What is stored at the given places.
    public Map<Place, Found> at(Collection<Place> places) {
        if (places.isEmpty()) {
            return Map.of();
        }
        return database.read(handle -> handle
                .createQuery("""
                        SELECT c.conversation_id, c.provider, c.title, c.language, c.started_at, c.updated_at, c.message_count,
                               wanted.message AS wanted, m.message_id, m.role, m.speaker, m.said_at, m.text
                        FROM unnest(:conversations, :ids) AS wanted (conversation, message)
                        JOIN soulprint.conversations c
                          ON c.user_id = :user AND c.conversation_id = wanted.conversation
                        LEFT JOIN soulprint.messages m
                          ON m.conversation = c.id AND m.message_id = wanted.message
                        ORDER BY c.id, m.position
                        """)
                .bind("user", user.value())
                .bindArray(
                        "conversations",
                        String.class,
                        places.stream().map(Place::conversationId).toList())
                .bindArray(
                        "ids",
                        String.class,
                        places.stream().map(Place::messageId).toList())
                .map((row, _) ->
                        Map.entry(new Place(row.getString("conversation_id"), row.getString("wanted")), found(row)))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (first, _) -> first)));
    }

    private static Found found(ResultSet row) throws SQLException {
        boolean there = row.getString("message_id") != null;
        return new Found(Conversations.heading(row), there ? Optional.of(message(row)) : Optional.empty());
    }

    static void insert(Handle handle, Rows rows, Collection<Prepared> conversations) {
        try (PreparedBatch batch = batch(handle)) {
            for (Prepared prepared : conversations) {
                List<Message> thread = prepared.conversation().messages();
                add(batch, rows.of(prepared), thread, 0);
            }
            flush(batch);
        }
    }

    /// Leaves what is stored of a thread as far as it is the same, and writes what follows anew.
    static void replace(Handle handle, Rows rows, Collection<Prepared> conversations) {
        for (Prepared prepared : conversations) {
            long row = rows.of(prepared);
            List<Message> thread = prepared.conversation().messages();
            int same = sameBeginning(stored(handle, row), thread);
            handle.createUpdate("DELETE FROM soulprint.messages WHERE conversation = :row AND position >= :same")
                    .bind("row", row)
                    .bind("same", same)
                    .execute();
            try (PreparedBatch batch = batch(handle)) {
                add(batch, row, thread, same);
                flush(batch);
            }
        }
    }

    private static int sameBeginning(List<Message> stored, List<Message> thread) {
        int same = 0;
        while (same < stored.size() && same < thread.size() && stored.get(same).equals(thread.get(same))) {
            same++;
        }
        return same;
    }

    private static List<Message> stored(Handle handle, long row) {
        return handle.createQuery("""
                        SELECT message_id, role, speaker, said_at, text FROM soulprint.messages
                        WHERE conversation = :row ORDER BY position
                        """)
                .bind("row", row)
                .map((found, _) -> message(found))
                .list();
    }

    private static PreparedBatch batch(Handle handle) {
        return handle.prepareBatch("""
                INSERT INTO soulprint.messages (conversation, position, message_id, role, speaker, said_at, text)
                VALUES (:conversation, :position, :id, :role, :speaker, :said, :text)
                """);
    }

    private static void add(PreparedBatch batch, long row, List<Message> thread, int from) {
        for (int position = from; position < thread.size(); position++) {
            Message message = thread.get(position);
            batch.bind("conversation", row)
                    .bind("position", position)
                    .bind("id", message.id())
                    .bind("role", message.role().id())
                    .bind("speaker", message.speaker())
                    .bind("text", message.text());
            Conversations.bindTime(batch, "said", message.at());
            batch.add();
            if (batch.size() >= ROWS_A_BATCH) {
                batch.execute();
            }
        }
    }

    private static void flush(PreparedBatch batch) {
        if (batch.size() > 0) {
            batch.execute();
        }
    }

    static Message message(ResultSet row) throws SQLException {
        return new Message(
                row.getString("message_id"),
                Role.of(row.getString("role")),
                row.getString("speaker"),
                Conversations.instant(row.getObject("said_at", OffsetDateTime.class)),
                row.getString("text"));
    }
}
