package soulprint;

import java.time.ZoneId;
import java.util.Optional;
import soulprint.model.Embedder;
import soulprint.pass.Thinking;
import soulprint.pass.ThinkingByRule;

/// What SoulPrint thinks with: the embedding model, without which search is by words only, and what makes facts and
/// profile of words.
public record Models(Optional<Embedder> embedder, Thinking thinking) {
    /// Without a language model; `zone` is the person's.
    public static Models byRule(Optional<Embedder> embedder, ZoneId zone) {
        return new Models(embedder, new ThinkingByRule(zone));
    }
}
