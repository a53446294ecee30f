package soulprint.store;

import java.time.Instant;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import soulprint.conversation.Conversation;
import soulprint.conversation.Message;

/// One version of a conversation, as far as deciding between two needs it. `hash` is over the text before redaction,
/// `redaction` names the rules that were applied to it.
record Version(@Nullable Instant updatedAt, int messages, String hash, String redaction) {
    /// A total order, so that importing any number of versions in any order ends with the same one: the later updated,
    /// then the longer, then the greater by hash.
    private static final Comparator<Version> NEWER = Comparator.comparing(
                    (Version version) -> version.updatedAt == null ? Instant.MIN : version.updatedAt)
            .thenComparingInt(Version::messages)
            .thenComparing(Version::hash);

    static Version of(Prepared prepared) {
        return new Version(
                updatedAt(prepared.conversation()),
                prepared.conversation().messages().size(),
                prepared.hash(),
                prepared.redaction());
    }

    /// When the conversation last changed: as the export says, but never before its last dated message.
    static @Nullable Instant updatedAt(Conversation conversation) {
        Instant latest = conversation.updatedAt();
        for (Message message : conversation.messages()) {
            if (message.at() != null && (latest == null || message.at().isAfter(latest))) {
                latest = message.at();
            }
        }
        return latest;
    }

    boolean sameAs(Version other) {
        return hash.equals(other.hash) && redaction.equals(other.redaction);
    }

    boolean supersedes(Version stored) {
        if (hash.equals(stored.hash)) {
            return !redaction.equals(stored.redaction);
        }
        return NEWER.compare(this, stored) > 0;
    }
}
