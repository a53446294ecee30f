package soulprint.store.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/// The server's log file, read from its end to learn why a server stopped or did not start.
record ServerLog(Path file) {
    private static final long LARGEST = 1 << 20;
    private static final int TAIL = 64 << 10;

    long size() {
        try {
            return Files.exists(file) ? Files.size(file) : 0;
        } catch (IOException _) {
            return 0;
        }
    }

    /// What was written after `mark`, at most the last 64 KB; after a rotation, what the new file holds.
    String since(long mark) {
        long size = size();
        long from = Math.max(size < mark ? 0 : mark, size - TAIL);
        if (size == from) {
            return "";
        }
        try (var channel = Files.newByteChannel(file)) {
            ByteBuffer bytes = ByteBuffer.allocate((int) (size - from));
            channel.position(from);
            while (bytes.hasRemaining() && channel.read(bytes) >= 0) {}
            return UTF_8.decode(bytes.flip()).toString();
        } catch (IOException _) {
            return "";
        }
    }

    /// Keeps what a program said that ran before the server, if the disk takes it.
    void append(String report) {
        try {
            Files.writeString(file, report, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException _) {
            // The caller has worse to tell.
        }
    }

    /// Puts a log grown large aside; only while no server writes to it.
    void rotate() throws IOException {
        if (size() > LARGEST) {
            Files.move(file, file.resolveSibling(file.getFileName() + ".old"), StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
