package soulprint.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import soulprint.store.DatabaseAddress;
import soulprint.store.server.PostgresServer;

/// One real PostgreSQL for all tests of a test JVM, stopped at its end; every test takes a database of its own.
public final class TestServer {
    /// Where the unpacked server lies between test runs.
    public static final Path CACHE = Path.of("target", "test-cache").toAbsolutePath();

    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final PostgresServer SERVER = start();

    private TestServer() {}

    private static PostgresServer start() {
        try {
            Path home = Files.createTempDirectory("soulprint-tests");
            PostgresServer server = PostgresServer.open(home, CACHE, _ -> {});
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                server.close();
                delete(home);
            }));
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A new, empty database.
    public static DatabaseAddress database() {
        String name = "test" + NUMBER.incrementAndGet();
        try (Connection connection = DriverManager.getConnection(SERVER.jdbcUrl(), SERVER.user(), SERVER.password())) {
            connection.createStatement().execute("CREATE DATABASE " + name);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return new DatabaseAddress(
                SERVER.jdbcUrl().replaceFirst("/soulprint$", "/" + name), SERVER.user(), SERVER.password());
    }

    public static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(path -> path.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
