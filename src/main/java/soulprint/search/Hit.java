package soulprint.search;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// A place in the history that answers a search: a round of talk, its messages best first. `snippet` is plain text;
/// `highlights` are the ranges of it that matched.
public record Hit(
        String conversationId,
        String title,
        Optional<Instant> date,
        List<String> messageIds,
        double score,
        String snippet,
        List<Snippet.Range> highlights) {
    public Hit {
        messageIds = List.copyOf(messageIds);
        highlights = List.copyOf(highlights);
    }
}
