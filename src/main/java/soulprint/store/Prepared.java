package soulprint.store;

import java.util.List;
import java.util.Optional;
import soulprint.chunk.Chunk;
import soulprint.conversation.Conversation;
import soulprint.language.Language;
import soulprint.passage.PassagePlace;

/// A conversation ready to be stored: redacted by the rules that `redaction` names, cut into chunks and passages,
/// `hash`
/// over its content before redaction.
public record Prepared(
        Conversation conversation,
        Optional<Language> language,
        String hash,
        String redaction,
        List<Chunk> chunks,
        List<PassagePlace> passages) {
    public Prepared {
        chunks = List.copyOf(chunks);
        passages = List.copyOf(passages);
    }
}
