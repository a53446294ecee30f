package soulprint.fact;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One place where the user says a claim. `reason` are the words that give a decision's reason. Its id follows from the
/// place and the claim, so it is the same in every later pass.
public record Mention(
        Claim claim,
        Evidence evidence,
        Source source,
        @Nullable When when,
        @Nullable String reason) {
    /// Stable as long as the words stand where they stand.
    public UUID id() {
        String name = String.join(
                "\u0000",
                evidence.conversationId(),
                evidence.messageId(),
                Integer.toString(evidence.offset()),
                Integer.toString(evidence.length()),
                claim.slot().id(),
                claim.polarity().name(),
                claim.value());
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }
}
