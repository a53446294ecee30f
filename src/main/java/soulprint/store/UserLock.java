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

/// The right to do one kind of work for one user: held by a database session, so that a crash cannot leave it behind.
record UserLock(Connection connection, String key, int holder) implements AutoCloseable {
    private static final String HELD = """
            SELECT EXISTS (
                SELECT FROM pg_locks l, (SELECT hashtextextended(:key, 0) AS key) k
                WHERE l.locktype = 'advisory' AND l.granted AND l.objsubid = 1 AND (:holder = 0 OR l.pid = :holder)
                  AND l.database = (SELECT oid FROM pg_database WHERE datname = current_database())
                  AND l.classid::bigint = (k.key >> 32) & 4294967295
                  AND l.objid::bigint = k.key & 4294967295)
            """;

    /// Empty if somebody else holds it.
    static Optional<UserLock> take(Database database, String work, UserId user) {
        Connection connection = database.connection();
        String key = key(work, user);
        try {
            if (taken(connection, key)) {
                return Optional.of(new UserLock(
                        connection, key, connection.unwrap(PGConnection.class).getBackendPID()));
            }
            connection.close();
            return Optional.empty();
        } catch (SQLException e) {
            throw new SoulprintException(
                    Failure.DATABASE, "PostgreSQL went away while work began: run the same command again.", e);
        }
    }

    private static String key(String work, UserId user) {
        return "soulprint " + work + " " + user;
    }

    private static boolean taken(Connection connection, String key) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("SELECT pg_try_advisory_lock(hashtextextended(?, 0))")) {
            statement.setString(1, key);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }

    /// Whether somebody holds it now.
    static boolean held(Database database, String work, UserId user) {
        return database.read(handle -> held(handle, key(work, user), 0));
    }

    /// Whether it is still held by whom it was given to.
    boolean held(Handle handle) {
        return held(handle, key, holder);
    }

    private static boolean held(Handle handle, String key, int holder) {
        return handle.createQuery(HELD)
                .bind("key", key)
                .bind("holder", holder)
                .mapTo(boolean.class)
                .one();
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
