package soulprint.store.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Copies of one home that was opened and closed once, which saves each test a few seconds.
final class TestHome {
    private static final Path TEMPLATE = Path.of("target", "prepared-home").toAbsolutePath();

    private TestHome() {}

    static void copyTo(Path home) throws IOException, InterruptedException {
        PostgresServer.open(TEMPLATE, TestCache.FOLDER, ServerListener.silent()).close();
        Files.deleteIfExists(home);
        Process copying = new ProcessBuilder("cp", "-a", TEMPLATE.toString(), home.toString())
                .inheritIO()
                .start();
        if (copying.waitFor() != 0) {
            throw new IOException("cannot copy " + TEMPLATE);
        }
    }
}
