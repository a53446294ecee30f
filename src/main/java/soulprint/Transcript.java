package soulprint;

import java.util.List;
import soulprint.conversation.Message;
import soulprint.store.Conversations.Heading;

/// A stored conversation, whole.
public record Transcript(Heading heading, List<Message> messages) {
    public Transcript {
        messages = List.copyOf(messages);
    }
}
