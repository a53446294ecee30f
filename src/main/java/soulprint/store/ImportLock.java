package soulprint.store;

import java.util.Optional;
import org.jdbi.v3.core.Handle;
import soulprint.conversation.UserId;
import soulprint.failure.Failure;
import soulprint.failure.SoulprintException;

/// The right to write one user's history.
public final class ImportLock implements AutoCloseable {
    private static final String WORK = "import";

    private final UserLock lock;

    private ImportLock(UserLock lock) {
        this.lock = lock;
    }

    /// Empty if somebody else holds it.
    public static Optional<ImportLock> take(Database database, UserId user) {
        return UserLock.take(database, WORK, user).map(ImportLock::new);
    }

    /// Whether somebody holds it now, so that a running import is told from an interrupted one.
    public static boolean held(Database database, UserId user) {
        return UserLock.held(database, WORK, user);
    }

    /// Inside the transaction of each batch: ends it if the session that held the lock is gone, and the lock with it.
    public void verify(Handle handle) {
        if (!lock.held(handle)) {
            throw new SoulprintException(
                    Failure.DATABASE,
                    "The connection that kept other imports away was lost: run the same import again; what was stored stays.");
        }
    }

    @Override
    public void close() {
        lock.close();
    }
}
