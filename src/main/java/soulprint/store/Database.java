package soulprint.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;
import org.jspecify.annotations.Nullable;
import soulprint.failure.Failure;
import soulprint.failure.SoulprintException;

/// A PostgreSQL database with SoulPrint's schema, at this version. Every failure leaves it as a `SoulprintException`.
public final class Database implements AutoCloseable {
    private static final int CONNECTIONS = 6;

    private final HikariDataSource connections;
    private final Jdbi jdbi;
    private final Supplier<Optional<String>> trouble;

    private Database(HikariDataSource connections, Supplier<Optional<String>> trouble) {
        this.connections = connections;
        this.jdbi = Jdbi.create(connections);
        this.trouble = trouble;
    }

    /// Opens the database and brings its schema up to this version; `trouble` knows why a lost server is gone.
    public static Database open(DatabaseAddress address, Supplier<Optional<String>> trouble) {
        Database database = new Database(pool(address), trouble);
        try {
            database.guarded(() -> {
                Schema.bringUp(database.connections, database.jdbi);
                return true;
            });
            return database;
        } catch (RuntimeException e) {
            database.close();
            throw e;
        }
    }

    private static HikariDataSource pool(DatabaseAddress address) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(address.jdbcUrl());
        config.setUsername(address.user());
        config.setPassword(address.password());
        config.setMaximumPoolSize(CONNECTIONS);
        config.setMinimumIdle(0);
        config.setInitializationFailTimeout(-1);
        config.setConnectionTimeout(Duration.ofSeconds(15).toMillis());
        config.addDataSourceProperty("reWriteBatchedInserts", "true");
        config.addDataSourceProperty("ApplicationName", "soulprint");
        config.addDataSourceProperty("tcpKeepAlive", "true");
        config.addDataSourceProperty("logServerErrorDetail", "false");
        return new HikariDataSource(config);
    }

    /// Work on one connection, each statement on its own.
    public <T extends @Nullable Object> T read(Function<Handle, T> work) {
        return guarded(() -> jdbi.withHandle(work::apply));
    }

    /// One transaction: all of `work` or nothing of it.
    public <T extends @Nullable Object> T write(Function<Handle, T> work) {
        return guarded(() -> jdbi.inTransaction(work::apply));
    }

    /// One transaction for statements that return nothing.
    public void change(Consumer<Handle> work) {
        write(handle -> {
            work.accept(handle);
            return true;
        });
    }

    /// One read-only transaction that sees a single state of the database throughout.
    public <T extends @Nullable Object> T snapshot(Function<Handle, T> work) {
        return guarded(() -> jdbi.inTransaction(TransactionIsolationLevel.REPEATABLE_READ, work::apply));
    }

    /// A connection of one's own, to hold a lock for longer than a transaction.
    Connection connection() {
        return guarded(() -> {
            try {
                return connections.getConnection();
            } catch (SQLException e) {
                throw new org.jdbi.v3.core.ConnectionException(e);
            }
        });
    }

    private <T extends @Nullable Object> T guarded(Supplier<T> work) {
        try {
            return work.get();
        } catch (JdbiException e) {
            throw told(e);
        }
    }

    private SoulprintException told(JdbiException e) {
        String state = sqlState(e);
        if (state.equals("53100")) {
            return new SoulprintException(
                    Failure.ENVIRONMENT,
                    "The disk that holds the database is full: free some space and run the same command again; what was stored is safe.",
                    e);
        }
        if (state.startsWith("08") || state.startsWith("57P") || state.isEmpty()) {
            String reason =
                    trouble.get().orElse("PostgreSQL cannot be reached or went away: run the same command again.");
            return new SoulprintException(Failure.DATABASE, reason, e);
        }
        if (state.equals("57014")) {
            return new SoulprintException(
                    Failure.BUSY, "PostgreSQL took too long to answer: run the same command again in a while.", e);
        }
        if (state.startsWith("28") || state.equals("3D000")) {
            return new SoulprintException(
                    Failure.DATABASE,
                    "PostgreSQL refuses this user, password or database name: check SOULPRINT_DATABASE_URL.",
                    e);
        }
        return new SoulprintException(
                Failure.DATABASE, "PostgreSQL refused a statement (SQLSTATE " + state + "): please report this.", e);
    }

    private static String sqlState(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && sql.getSQLState() != null) {
                return sql.getSQLState();
            }
        }
        return "";
    }

    @Override
    public void close() {
        connections.close();
    }
}
