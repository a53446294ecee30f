package soulprint.chunk;

import java.util.List;
import soulprint.conversation.Conversation;
import soulprint.conversation.Message;

/// Cuts a conversation into chunks of 1,500 to 3,000 estimated tokens, each repeating 10 to 20 % of the one before, at
/// turns, paragraphs and sentences and never inside a code block that fits into a chunk; a conversation of up to 3,000
/// tokens is one chunk. Every message's text is in the chunks as it is.
///
/// Where a code block leaves no other way, a chunk repeats less or more (0 to 35 %) or is shorter than 1,500 tokens.
public final class Chunker {
    /// The chunks in order, as an unmodifiable list that builds a chunk whenever it is taken from it: only the places
    /// of the cuts are held beside the conversation.
    public List<Chunk> chunks(Conversation conversation) {
        List<Message> messages = conversation.messages();
        return messages.isEmpty() ? List.of() : new Chunks(messages, Cutter.cuts(messages));
    }
}
