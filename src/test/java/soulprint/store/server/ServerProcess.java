package soulprint.store.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// Another JVM that has a home's server open: `main` runs there, an instance of this class steers it from the test.
/// Each command is a line, each answer a line.
final class ServerProcess implements AutoCloseable {
    private final Process process;
    private final BufferedReader answers;

    private ServerProcess(Process process) {
        this.process = process;
        this.answers = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8));
    }

    public static void main(String[] arguments) throws IOException, SQLException {
        if (arguments.length > 2 && arguments[2].equals("write")) {
            writeUntilKilled(arguments);
        }
        if (arguments.length > 2) {
            openAndCloseAgainAndAgain(arguments);
            return;
        }
        long start = System.nanoTime();
        try (var server = PostgresServer.open(
                Path.of(arguments[0]), Path.of(arguments[1]), step -> System.out.println("step " + step))) {
            System.out.println("open " + (System.nanoTime() - start) / 1_000_000);
            var input = new BufferedReader(new InputStreamReader(System.in, UTF_8));
            for (String line = input.readLine(); line != null && !line.equals("close"); line = input.readLine()) {
                System.out.println("answer " + Sql.value(server, line));
            }
            start = System.nanoTime();
        }
        System.out.println("closed " + (System.nanoTime() - start) / 1_000_000);
    }

    private static void openAndCloseAgainAndAgain(String[] arguments) throws SQLException {
        for (int i = 0; i < Integer.parseInt(arguments[2]); i++) {
            try (var server =
                    PostgresServer.open(Path.of(arguments[0]), Path.of(arguments[1]), ServerListener.silent())) {
                Sql.value(server, "insert into visits values (" + i + ")");
            }
        }
        System.out.println("closed " + arguments[2]);
    }

    /// Says each number once it is committed.
    private static void writeUntilKilled(String[] arguments) throws SQLException {
        try (var server = PostgresServer.open(Path.of(arguments[0]), Path.of(arguments[1]), ServerListener.silent());
                var connection = Sql.connect(server);
                var statement = connection.createStatement()) {
            statement.execute("create table if not exists numbers (number integer primary key)");
            while (true) {
                try (var rows = statement.executeQuery(
                        "insert into numbers select coalesce(max(number), 0) + 1 from numbers returning number")) {
                    rows.next();
                    System.out.println("kept " + rows.getInt(1));
                }
            }
        }
    }

    static ServerProcess spawn(Path home, Path cache, String... more) {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Xmx64m",
                "-cp",
                System.getProperty("java.class.path"),
                ServerProcess.class.getName(),
                home.toString(),
                cache.toString()));
        command.addAll(List.of(more));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("LC_ALL", "C.UTF-8");
        builder.environment().put("PGPORT", "1");
        builder.environment().put("PGDATA", "/nowhere");
        try {
            return new ServerProcess(builder.start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The rest of the first line that begins with `word`; fails with everything said if the process ends before.
    String await(String word) {
        var said = new StringBuilder();
        try {
            for (String line = answers.readLine(); line != null; line = answers.readLine()) {
                said.append(line).append('\n');
                if (line.startsWith(word + " ")) {
                    return line.substring(word.length() + 1);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        throw new AssertionError("ended before '" + word + "': " + said);
    }

    String ask(String sql) {
        say(sql);
        return await("answer");
    }

    void say(String line) {
        try {
            process.getOutputStream().write((line + "\n").getBytes(UTF_8));
            process.getOutputStream().flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void kill() {
        process.toHandle().destroyForcibly();
        join();
    }

    /// Waits for the end of what it says, which comes only when nobody holds its output any more; gives the last line.
    String awaitSilence() {
        String last = "";
        try {
            for (String line = answers.readLine(); line != null; line = answers.readLine()) {
                // What is killed in the middle of a line has not said it.
                last = line.matches("kept \\d+") ? line.substring(5) : last;
            }
            return last;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean join() {
        try {
            return process.waitFor(60, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /// Ends the process as a person would: it closes its server.
    @Override
    public void close() {
        if (process.isAlive()) {
            try {
                process.getOutputStream().close();
            } catch (IOException _) {
                // It is ending already.
            }
        }
        if (!join()) {
            kill();
        }
    }
}
