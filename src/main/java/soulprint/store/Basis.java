package soulprint.store;

import org.jdbi.v3.core.Handle;
import soulprint.conversation.UserId;

/// What a profile was made from: the history up to the change `sequence`, the verdicts up to the number `decisions`,
/// and by which `rules`.
public record Basis(long sequence, long decisions, String rules) {
    static Basis now(Handle handle, UserId user, String rules) {
        long sequence = handle.createQuery("SELECT sequence FROM soulprint.histories WHERE user_id = :user")
                .bind("user", user.value())
                .mapTo(long.class)
                .findOne()
                .orElse(0L);
        return new Basis(sequence, Verdicts.last(handle, user), rules);
    }

    /// Whether something that this one lacks is published, or decided, already.
    boolean overtaken(Basis published, long lastDecision) {
        return published.sequence > sequence || lastDecision > decisions;
    }
}
