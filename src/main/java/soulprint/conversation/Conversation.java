package soulprint.conversation;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A conversation as its visible thread, oldest message first. `id` is the export's own; `title` may be empty.
public record Conversation(
        String id,
        Provider provider,
        String title,
        @Nullable Instant createdAt,
        @Nullable Instant updatedAt,
        List<Message> messages,
        List<Context> contexts) {
    public Conversation {
        if (id.isBlank()) {
            throw new IllegalArgumentException("a conversation has an id");
        }
        messages = List.copyOf(messages);
        contexts = List.copyOf(contexts);
    }
}
