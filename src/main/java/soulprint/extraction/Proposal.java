package soulprint.extraction;

import org.jspecify.annotations.Nullable;
import soulprint.fact.Claim;

/// What an extractor, whichever it is, thinks the user said: a claim, whom it is about (`user` or any other words), the
/// message and the quote that should carry it, the words that say when and why. Nothing of it is believed.
public record Proposal(
        String messageId,
        String quote,
        String subject,
        Claim claim,
        @Nullable String when,
        @Nullable String reason) {
    public static final String USER = "user";
}
