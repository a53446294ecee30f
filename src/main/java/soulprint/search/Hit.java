package soulprint.search;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// A place in the history that answers a search: one turn. `speaker` is the name of who says it, if it is known;
/// `snippet` is plain text of it, `highlights` are the ranges of it that matched.
public record Hit(
        String conversationId,
        String title,
        Optional<Instant> date,
        Optional<String> speaker,
        List<String> messageIds,
        double score,
        String snippet,
        List<Snippet.Range> highlights) {
    public Hit {
        messageIds = List.copyOf(messageIds);
        highlights = List.copyOf(highlights);
    }
}
