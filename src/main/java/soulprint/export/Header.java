package soulprint.export;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What a conversation says about itself beside its messages, under the names that exports use.
final class Header {
    private @Nullable String id;
    private @Nullable String conversationId;
    private String title = "";
    private @Nullable Instant createdAt;
    private @Nullable Instant updatedAt;
    private boolean doNotRemember;
    private boolean temporary;

    /// Takes the field if it is one of its own, and skips it otherwise.
    void read(String field, Cursor cursor) {
        switch (field) {
            case "conversation_id" -> identify(Ids.usable(cursor.id()));
            case "id", "uuid" -> id = Ids.usable(cursor.id());
            case "title", "name" -> entitle(cursor.text());
            case "create_time", "created_at", "createdAt" -> createdAt = cursor.time();
            case "update_time", "updated_at", "updatedAt" -> updatedAt = cursor.time();
            case "is_do_not_remember" -> doNotRemember |= cursor.flag();
            case "is_temporary", "temporary" -> temporary |= cursor.flag();
            default -> cursor.skip();
        }
    }

    void identify(@Nullable String conversation) {
        conversationId = conversation;
    }

    /// An empty title says nothing.
    void entitle(@Nullable String text) {
        if (text != null && !text.isBlank()) {
            title = Texts.cut(text.strip(), Limits.TITLE);
        }
    }

    @Nullable
    String id() {
        return conversationId == null ? id : conversationId;
    }

    String title() {
        return title;
    }

    @Nullable
    Instant createdAt() {
        return createdAt;
    }

    @Nullable
    Instant updatedAt() {
        return updatedAt;
    }

    /// Why its owner or its provider wants it not kept, if so.
    Entry.@Nullable Reason privacy() {
        if (doNotRemember) {
            return Entry.Reason.DO_NOT_REMEMBER;
        }
        return temporary ? Entry.Reason.TEMPORARY : null;
    }
}
