package soulprint.conversation;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Text that stood behind a conversation rather than in it: what the user declared in the settings, or what the
/// provider's own memory held. Repeated in many conversations, so it is kept once with its places.
public record Context(String messageId, Kind kind, @Nullable Instant at, String text) {
    public enum Kind {
        /// Custom instructions: the user wrote them, as standing declarations.
        CUSTOM_INSTRUCTIONS,
        /// The provider's saved memory: written by its model, not by the user.
        SAVED_MEMORY;

        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Kind of(String id) {
            return valueOf(id.toUpperCase(Locale.ROOT));
        }
    }

    public Context {
        if (messageId.isBlank() || text.isBlank()) {
            throw new IllegalArgumentException("a context has a message id and a text");
        }
    }

    public Context withText(String other) {
        return new Context(messageId, kind, at, other);
    }
}
