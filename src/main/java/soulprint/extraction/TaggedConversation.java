package soulprint.extraction;

import java.util.List;
import soulprint.fact.Source;

/// A conversation ready for extraction. A declared text is one of a single user message.
public record TaggedConversation(String id, Source source, List<TaggedMessage> messages) {
    public TaggedConversation {
        messages = List.copyOf(messages);
    }
}
