package soulprint;

import java.util.List;
import soulprint.conversation.Context;
import soulprint.conversation.Message;
import soulprint.store.Conversations.Heading;

/// A stored conversation, whole: what stood behind it, and its thread.
public record Transcript(Heading heading, List<Context> contexts, List<Message> messages) {
    public Transcript {
        contexts = List.copyOf(contexts);
        messages = List.copyOf(messages);
    }
}
