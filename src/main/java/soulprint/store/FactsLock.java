package soulprint.store;

import java.util.Optional;
import soulprint.conversation.UserId;

/// The right to take facts from one user's conversations, so that none is read twice at the same time. Should its
/// session be lost, nothing is harmed: what is taken is kept by content, and publishing has a guard of its own.
public final class FactsLock implements AutoCloseable {
    private static final String WORK = "facts";

    private final UserLock lock;

    private FactsLock(UserLock lock) {
        this.lock = lock;
    }

    /// Empty if somebody else holds it.
    public static Optional<FactsLock> take(Database database, UserId user) {
        return UserLock.take(database, WORK, user).map(FactsLock::new);
    }

    /// Whether somebody takes facts now.
    public static boolean held(Database database, UserId user) {
        return UserLock.held(database, WORK, user);
    }

    @Override
    public void close() {
        lock.close();
    }
}
