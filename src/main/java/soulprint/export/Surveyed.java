package soulprint.export;

import java.util.BitSet;
import java.util.List;

/// What the survey learned about one file: where its conversations lie, the format of each in order, and which of them
/// hold a string too long to decode.
record Surveyed(Member member, Layout layout, List<Format> formats, BitSet overlong) {
    enum Layout {
        /// `[conversation, …]`
        ARRAY,
        /// `{"conversations": [conversation, …]}`
        WRAPPED,
        /// `conversation`
        SINGLE
    }

    boolean holdsConversations() {
        return formats.stream().anyMatch(Format::recognised);
    }

    boolean isReadable() {
        return formats.stream().anyMatch(Format::readable);
    }
}
