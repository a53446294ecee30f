package soulprint.store.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import soulprint.failure.Failure;
import soulprint.failure.SoulprintException;

/// Runs small programs apart from this process: nothing of its environment, terminal or streams goes along.
record Programs(List<String> prefix, Path folder) {
    private static final Duration LIMIT = Duration.ofMinutes(10);
    private static final Map<String, String> ENVIRONMENT =
            Map.of("PATH", "/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin", "LC_ALL", "C", "TZ", "UTC");

    /// How a program ended and what it said.
    record Outcome(int exit, String output) {
        boolean succeeded() {
            return exit == 0;
        }
    }

    /// Runs to the end. What it says must fit a pipe's buffer (16 KB): it is read after the end.
    Outcome run(String input, String... command) throws IOException {
        Process process = builder(command).redirectErrorStream(true).start();
        try {
            try (var stdin = process.getOutputStream()) {
                stdin.write(input.getBytes(UTF_8));
            } catch (IOException _) {
                // It ended without reading; its exit code tells more than the broken pipe does.
            }
            if (!process.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS)) {
                throw new IOException("no end after " + LIMIT.toMinutes() + " minutes");
            }
            return new Outcome(
                    process.exitValue(), new String(process.getInputStream().readAllBytes(), UTF_8));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SoulprintException(
                    Failure.INTERRUPTED, "Preparing the database was interrupted; run the same command again.", e);
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }

    /// Starts a program that outlives this process; what it says goes to the end of `log`.
    Process start(Path log, String... command) throws IOException {
        return builder(command)
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
    }

    private ProcessBuilder builder(String... command) {
        var words = new ArrayList<>(prefix);
        words.addAll(List.of(command));
        var builder = new ProcessBuilder(words).directory(folder.toFile());
        builder.environment().clear();
        builder.environment().putAll(ENVIRONMENT);
        return builder;
    }
}
