package soulprint.conversation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One turn of a conversation's visible thread: `id` as the export has it, `text` never empty, `at` as said or
/// inherited from the turn before.
public record Message(String id, Role role, @Nullable Instant at, String text) {
    public Message {
        if (id.isBlank() || text.isBlank()) {
            throw new IllegalArgumentException("a message has an id and a text");
        }
    }

    public Message withText(String other) {
        return new Message(id, role, at, other);
    }
}
