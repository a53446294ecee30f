package soulprint.store;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import soulprint.chunk.Chunk;
import soulprint.conversation.Conversation;
import soulprint.conversation.UserId;

/// The table of chunks that the web app reads. Rows that it wrote itself (they name no messages) are left alone. A
/// chunk's id follows from its place and content, its date from what was
/// said.
final class Chunks {
    private static final int ROWS_A_BATCH = 50;

    private Chunks() {}

    static void insert(Handle handle, UserId user, Collection<Prepared> conversations) {
        try (PreparedBatch batch = batch(handle)) {
            for (Prepared prepared : conversations) {
                add(batch, user, prepared, Set.of());
            }
            flush(batch);
        }
    }

    /// Keeps the rows whose chunk is the same, with whatever others have added to them, and replaces the rest.
    static void replace(Handle handle, UserId user, Collection<Prepared> conversations) {
        for (Prepared prepared : conversations) {
            Set<UUID> wanted = new HashSet<>();
            prepared.chunks().forEach(chunk -> wanted.add(id(user, prepared.conversation(), chunk)));
            handle.createUpdate("""
                            DELETE FROM public.conversation_chunks
                            WHERE user_id = :user AND conversation_id = :conversation AND first_message IS NOT NULL
                              AND NOT id = ANY (:wanted)
                            """)
                    .bind("user", user.value())
                    .bind("conversation", prepared.conversation().id())
                    .bindArray("wanted", UUID.class, wanted)
                    .execute();
            Set<UUID> left = refresh(handle, user, prepared);
            try (PreparedBatch batch = batch(handle)) {
                add(batch, user, prepared, left);
                flush(batch);
            }
        }
    }

    private static Set<UUID> refresh(Handle handle, UserId user, Prepared prepared) {
        Conversation conversation = prepared.conversation();
        return new HashSet<>(handle.createQuery("""
                        UPDATE public.conversation_chunks
                        SET total_chunks = :total, title = :title, message_count = :messages
                        WHERE user_id = :user AND conversation_id = :conversation AND first_message IS NOT NULL
                        RETURNING id
                        """)
                .bind("total", prepared.chunks().size())
                .bind("title", conversation.title())
                .bind("messages", conversation.messages().size())
                .bind("user", user.value())
                .bind("conversation", conversation.id())
                .mapTo(UUID.class)
                .list());
    }

    private static PreparedBatch batch(Handle handle) {
        return handle.prepareBatch("""
                INSERT INTO public.conversation_chunks
                    (id, user_id, conversation_id, content, token_count, chunk_index, total_chunks, created_at,
                     title, message_count, first_message, last_message)
                VALUES (:id, :user, :conversation, :content, :tokens, :index, :total, :created,
                        :title, :messages, :first, :last)
                """);
    }

    private static void add(PreparedBatch batch, UserId user, Prepared prepared, Set<UUID> there) {
        Conversation conversation = prepared.conversation();
        for (Chunk chunk : prepared.chunks()) {
            UUID id = id(user, conversation, chunk);
            if (there.contains(id)) {
                continue;
            }
            batch.bind("id", id)
                    .bind("user", user.value())
                    .bind("conversation", conversation.id())
                    .bind("content", chunk.content())
                    .bind("tokens", chunk.tokens())
                    .bind("index", chunk.index())
                    .bind("total", chunk.total())
                    .bind("title", conversation.title())
                    .bind("messages", conversation.messages().size())
                    .bind("first", chunk.firstMessage())
                    .bind("last", chunk.lastMessage());
            Conversations.bindTime(
                    batch,
                    "created",
                    conversation.messages().get(chunk.firstMessage()).at());
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

    private static UUID id(UserId user, Conversation conversation, Chunk chunk) {
        String name = user + "\n" + conversation.id() + "\n" + chunk.index() + "\n" + chunk.content();
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }
}
