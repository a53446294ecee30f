package soulprint.export;

import java.util.BitSet;
import java.util.List;

/// What the survey learned about one file: where its conversations lie, the format of each in order, and which of them
/// hold a string too long to decode (in a file of lines by the number of the line, in all others by the place in
/// `formats`).
record Surveyed(Member member, Layout layout, List<Format> formats, BitSet overlong) {
    enum Layout {
        /// `[conversation, …]`
        ARRAY,
        /// `{"conversations": [conversation, …]}`
        WRAPPED,
        /// `conversation`
        SINGLE,
        /// A message a line, the messages of a conversation one after the other.
        LINES
    }

    boolean holdsConversations() {
        return formats.stream().anyMatch(Format::recognised);
    }

    boolean isReadable() {
        return formats.stream().anyMatch(Format::readable);
    }
}
