package soulprint.passage;

/// A piece of one message, as it is embedded: the message's place in its conversation from 0, the offsets of the piece
/// in its text, and `text`, what the model reads (with what was said before, where the message is short).
public record Passage(int message, int start, int end, String text) {
    public Passage {
        if (message < 0 || start < 0 || end <= start || text.isBlank()) {
            throw new IllegalArgumentException("a passage is a piece of a message and has a text");
        }
    }

    /// The passage without its text, as it is stored.
    public PassagePlace place() {
        return new PassagePlace(message, start, end, TextHash.of(text));
    }
}
