package soulprint.store;

import java.util.Optional;
import soulprint.conversation.UserId;

/// The right to embed one user's passages, so that no text is embedded twice at the same time. Should its session be
/// lost, nothing is harmed: vectors are remembered by content.
public final class EmbeddingLock implements AutoCloseable {
    private static final String WORK = "embedding";

    private final UserLock lock;

    private EmbeddingLock(UserLock lock) {
        this.lock = lock;
    }

    /// Empty if somebody else holds it.
    public static Optional<EmbeddingLock> take(Database database, UserId user) {
        return UserLock.take(database, WORK, user).map(EmbeddingLock::new);
    }

    /// Whether somebody embeds now.
    public static boolean held(Database database, UserId user) {
        return UserLock.held(database, WORK, user);
    }

    @Override
    public void close() {
        lock.close();
    }
}
