package soulprint.search;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import soulprint.conversation.Message;
import soulprint.conversation.Provider;
import soulprint.language.Language;

/// One conversation as it goes into the index: its visible messages, already redacted, oldest first.
public record IndexedConversation(
        String id,
        String title,
        @Nullable Instant date,
        Provider provider,
        @Nullable Language language,
        List<Message> messages) {
    public IndexedConversation {
        if (id.isBlank()) {
            throw new IllegalArgumentException("a conversation has an id");
        }
        messages = List.copyOf(messages);
    }
}
