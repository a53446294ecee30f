package soulprint.store;

import java.util.List;
import java.util.Map;
import soulprint.extraction.Rejection;
import soulprint.fact.Mention;
import soulprint.profile.Style;

/// What was taken from one text: the mentions, how many proposals were turned down and why, whether its language has
/// rules, and how the user writes in it.
public record Extracted(
        Extractions.Outstanding text,
        List<Mention> mentions,
        Map<Rejection, Integer> rejected,
        boolean understood,
        Style style) {
    public Extracted {
        mentions = List.copyOf(mentions);
        rejected = Map.copyOf(rejected);
    }
}
