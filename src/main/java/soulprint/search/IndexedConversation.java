package soulprint.search;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import soulprint.conversation.Message;
import soulprint.conversation.Provider;
import soulprint.language.Language;

/// One conversation as it goes into the index: its visible messages, already redacted, oldest first;
/// `vectors` are those of the passages of a message, in order, by the message's place from 0.
public record IndexedConversation(
        String id,
        String title,
        @Nullable Instant date,
        Provider provider,
        @Nullable Language language,
        List<Message> messages,
        Map<Integer, List<float[]>> vectors) {
    public IndexedConversation {
        if (id.isBlank()) {
            throw new IllegalArgumentException("a conversation has an id");
        }
        messages = List.copyOf(messages);
        vectors = Map.copyOf(vectors);
    }

    /// Without vectors: found by its words only.
    public IndexedConversation(
            String id,
            String title,
            @Nullable Instant date,
            Provider provider,
            @Nullable Language language,
            List<Message> messages) {
        this(id, title, date, provider, language, messages, Map.of());
    }
}
