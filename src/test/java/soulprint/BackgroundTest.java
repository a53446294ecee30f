package soulprint;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import soulprint.testing.Program;
import soulprint.testing.TestExport;

/// What an import leaves running: it goes on without the import, ends by itself and takes the database along.
@Tag("long")
final class BackgroundTest {
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    @TempDir
    private Path folder;

    @Test
    void anImportReturnsAtOnceAndItsBackgroundWorkEndsByItself() throws Exception {
        Path file = TestExport.zip(folder.resolve("export.zip"), TestExport.random(13, 25));
        Path home = folder.resolve("home");
        Process importing = Program.start(
                Map.of("SOULPRINT_EMBEDDING_MODEL", "all-minilm-l6-v2-q"), home, "import", file.toString());
        String out = new String(importing.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        assertThat(importing.waitFor()).isZero();
        assertThat(out).contains("in the background");
        Path log = home.resolve("embedding.log");
        Path server = home.resolve("postgresql/data/postmaster.pid");
        long end = System.nanoTime() + PATIENCE.toNanos();
        while ((!Files.exists(log) || !Files.readString(log).contains("all have vectors now") || Files.exists(server))
                && System.nanoTime() < end) {
            Thread.sleep(200);
        }
        assertThat(log).content().contains("all have vectors now");
        assertThat(server).doesNotExist();
        Process status =
                Program.start(Map.of("SOULPRINT_EMBEDDING_MODEL", "all-minilm-l6-v2-q"), home, "status", "--json");
        String told = new String(status.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        assertThat(told).contains("\"complete\" : true", "\"running\" : false");
    }
}
