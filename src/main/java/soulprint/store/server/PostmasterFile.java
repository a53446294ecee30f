package soulprint.store.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// What `postmaster.pid` says: line 1 the process, 4 the port, 8 the status. The server writes it line by line, so the
/// later ones may not be there yet.
record PostmasterFile(long pid, int port, String status) {
    private static final int UNKNOWN = -1;

    static Path in(Path data) {
        return data.resolve("postmaster.pid");
    }

    /// What the file holds; nothing if there is none or it holds no process number.
    static Optional<PostmasterFile> read(Path data) throws IOException {
        try {
            List<String> lines =
                    new String(Files.readAllBytes(in(data)), UTF_8).lines().toList();
            // A negative number is a server in single-user mode.
            long pid = Math.abs(number(lines, 0));
            return pid <= 1
                    ? Optional.empty()
                    : Optional.of(new PostmasterFile(
                            pid,
                            (int) number(lines, 3),
                            lines.size() > 7 ? lines.get(7).strip() : ""));
        } catch (NoSuchFileException _) {
            return Optional.empty();
        }
    }

    private static long number(List<String> lines, int index) {
        try {
            return lines.size() > index ? Long.parseLong(lines.get(index).strip()) : UNKNOWN;
        } catch (NumberFormatException _) {
            return UNKNOWN;
        }
    }

    boolean isReady() {
        return status.equals("ready") && port > 0;
    }
}
