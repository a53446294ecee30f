package soulprint.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.postgresql.PGConnection;
import soulprint.conversation.UserId;
import soulprint.failure.Failure;
import soulprint.failure.SoulprintException;

/// The right to write one user's history: held by a database session, so that a crash cannot leave it behind.
public final class ImportLock implements AutoCloseable {
    private static final String KEY = "hashtextextended('soulprint import ' || ?, 0)";

    private static final String HELD = """
            SELECT EXISTS (
                SELECT FROM pg_locks l, (SELECT hashtextextended('soulprint import ' || :user, 0) AS key) k
                WHERE l.locktype = 'advisory' AND l.granted AND l.objsubid = 1 AND (:holder = 0 OR l.pid = :holder)
                  AND l.database = (SELECT oid FROM pg_database WHERE datname = current_database())
                  AND l.classid::bigint = (k.key >> 32) & 4294967295
                  AND l.objid::bigint = k.key & 4294967295)
            """;

    private final Connection connection;
    private final UserId user;
    private final int holder;

    private ImportLock(Connection connection, UserId user, int holder) {
        this.connection = connection;
        this.user = user;
        this.holder = holder;
    }

    /// Empty if somebody else holds it.
    public static Optional<ImportLock> take(Database database, UserId user) {
        Connection connection = database.connection();
        try {
            if (asked(connection, "SELECT pg_try_advisory_lock(" + KEY + ")", user)) {
                return Optional.of(new ImportLock(
                        connection, user, connection.unwrap(PGConnection.class).getBackendPID()));
            }
            connection.close();
            return Optional.empty();
        } catch (SQLException e) {
            throw lost(e);
        }
    }

    /// Whether somebody holds it now, so that a running import is told from an interrupted one.
    public static boolean held(Database database, UserId user) {
        return database.read(handle -> held(handle, user, 0));
    }

    /// Inside the transaction of each batch: ends it if the session that held the lock is gone, and the lock with it.
    public void verify(Handle handle) {
        if (!held(handle, user, holder)) {
            throw new SoulprintException(
                    Failure.DATABASE,
                    "The connection that kept other imports away was lost: run the same import again; what was stored stays.");
        }
    }

    private static boolean held(Handle handle, UserId user, int holder) {
        return handle.createQuery(HELD)
                .bind("user", user.toString())
                .bind("holder", holder)
                .mapTo(boolean.class)
                .one();
    }

    private static boolean asked(Connection connection, String sql, UserId user) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, user.toString());
            try (ResultSet row = statement.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }

    private static SoulprintException lost(SQLException e) {
        return new SoulprintException(
                Failure.DATABASE, "PostgreSQL went away while an import began: run the same command again.", e);
    }

    /// Gives the lock back; a connection that is gone has given it back already.
    @Override
    public void close() {
        try (connection) {
            connection.createStatement().execute("SELECT pg_advisory_unlock_all()");
        } catch (SQLException _) {
            // The session ended, and its locks with it.
        }
    }
}
