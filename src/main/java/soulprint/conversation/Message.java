package soulprint.conversation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One turn of a conversation's visible thread: `id` as the export has it, `text` never empty, `at` as said or
/// inherited from the turn before. `speaker` is the name of the person who speaks, where the export gives one that says
/// more than the role.
public record Message(
        String id,
        Role role,
        @Nullable String speaker,
        @Nullable Instant at,
        String text) {
    public Message {
        if (id.isBlank() || text.isBlank() || (speaker != null && speaker.isBlank())) {
            throw new IllegalArgumentException("a message has an id and a text, and no empty name");
        }
    }

    /// A message whose speaker has no name.
    public Message(String id, Role role, @Nullable Instant at, String text) {
        this(id, role, null, at, text);
    }

    public Message withText(String other) {
        return new Message(id, role, speaker, at, other);
    }

    public Message withSpeaker(@Nullable String other) {
        return new Message(id, role, other, at, text);
    }
}
