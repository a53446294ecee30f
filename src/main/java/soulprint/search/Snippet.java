package soulprint.search;

import java.util.List;

/// A passage as plain text, with the places in it that match, in order and apart.
public record Snippet(String text, List<Range> highlights) {
    public Snippet {
        highlights = List.copyOf(highlights);
    }

    /// A place in the passage from `start` (included) to `end` (excluded).
    public record Range(int start, int end) {}
}
