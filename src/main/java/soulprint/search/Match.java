package soulprint.search;

import java.util.List;

/// One hit of a search, by ids; whoever asked fetches the texts.
public sealed interface Match {
    /// How well it fits; comparable within one search only.
    double score();

    /// The message that matched, in a list of one; an empty list if the title of an empty conversation matched.
    record InConversation(String conversationId, List<String> messageIds, double score) implements Match {
        public InConversation {
            messageIds = List.copyOf(messageIds);
        }
    }

    /// A text that stood behind conversations, by the key it was indexed under.
    record InContext(String key, double score) implements Match {}
}
