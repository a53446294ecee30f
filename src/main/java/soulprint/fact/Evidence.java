package soulprint.fact;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// The words a fact rests on: `quote` stands at `offset` (UTF-16 units) in the stored text of the message, letter for
/// letter. `saidAt` is the message's time, missing where the export has none.
public record Evidence(
        String conversationId,
        String messageId,
        int offset,
        String quote,
        @Nullable Instant saidAt) {
    public Evidence {
        if (offset < 0 || quote.isBlank()) {
            throw new IllegalArgumentException("evidence is a quote in a message");
        }
    }

    public int length() {
        return quote.length();
    }
}
