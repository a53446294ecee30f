package soulprint.export;

import org.jspecify.annotations.Nullable;
import soulprint.conversation.Conversation;

/// One conversation of an export: read, or skipped with a reason. `location` says which file and which place in it.
public sealed interface Entry {
    String location();

    /// A conversation as its visible thread, and what of it was left out.
    record Read(String location, Conversation conversation, LeftOut leftOut) implements Entry {}

    /// A conversation that was not taken; `id` is the export's own where it was seen.
    record Skipped(String location, Reason reason, @Nullable String id) implements Entry {}

    /// Why a conversation is not taken.
    enum Reason {
        DO_NOT_REMEMBER("marked as not to be remembered"),
        TEMPORARY("a temporary chat"),
        NO_TEXT("no message with text"),
        LONG_STRING("holds one text of over 8 million characters"),
        TOO_LARGE("holds more than 16 million characters"),
        TOO_MANY_MESSAGES("holds more than 200,000 messages"),
        OTHER_PROVIDER("in the form of a provider that cannot be read yet"),
        NOT_A_CONVERSATION("not in the form of a conversation"),
        NOT_A_LINE("a line that is not one of a transcript");

        private final String phrase;

        Reason(String phrase) {
            this.phrase = phrase;
        }

        /// The words in a receipt.
        public String phrase() {
            return phrase;
        }
    }
}
