package soulprint;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import soulprint.conversation.UserId;
import soulprint.model.Embedder;
import soulprint.model.EmbeddingModel;
import soulprint.pass.Progress;
import soulprint.pass.Sources;
import soulprint.store.Database;
import soulprint.store.DatabaseAddress;
import soulprint.testing.Dump;
import soulprint.testing.FakeEmbedder;
import soulprint.testing.TestExport;
import soulprint.testing.TestServer;

/// An embedding pass in a process of its own, killed for real at random moments and started again each time.
@Tag("long")
final class KilledEmbeddingTest {
    private static final int KILLS = 10;
    private static final int BATCH = 500;
    private static final String VECTORS =
            "SELECT encode(hash, 'hex'), encode(vector, 'hex') FROM soulprint.embeddings ORDER BY 1";

    @TempDir
    private Path folder;

    @Test
    void inTheEndEveryPassageHasTheVectorOfAnUndisturbedRunAndFewTextsWereAskedTwice() throws Exception {
        Path file = TestExport.zip(folder.resolve("export.zip"), TestExport.random(11, 700));
        DatabaseAddress undisturbed = imported(file, "undisturbed");
        try (Soulprint soulprint = open(undisturbed, "undisturbed", new FakeEmbedder("a"))) {
            soulprint.embed(Progress.SILENT);
        }
        List<String> expected = Dump.rows(undisturbed, VECTORS);
        DatabaseAddress address = imported(file, "killed");
        Path asked = Files.createFile(folder.resolve("asked"));
        SplittableRandom random = new SplittableRandom(12);
        for (int kill = 0; kill < KILLS; kill++) {
            Process process = process(address, asked);
            if (kill > 0) {
                untilItAsks(process, asked);
            }
            process.waitFor(random.nextLong(2_000), TimeUnit.MILLISECONDS);
            process.destroyForcibly().waitFor();
            System.out.printf(
                    "kill %d: %d of %d vectors, %d texts asked%n",
                    kill, Dump.rows(address, VECTORS).size(), expected.size(), Files.size(asked));
        }
        assertThat(process(address, asked).waitFor()).isZero();
        assertThat(Dump.rows(address, VECTORS)).isEqualTo(expected);
        // A byte for each text; a kill loses at most one batch.
        assertThat(Files.size(asked)).isBetween((long) expected.size(), (long) expected.size() + KILLS * BATCH);
        try (Soulprint soulprint = open(address, "killed", new FakeEmbedder("a"))) {
            assertThat(soulprint.status().indexBehind()).isZero();
            assertThat(soulprint.embedding().orElseThrow().complete()).isTrue();
        }
    }

    private static void untilItAsks(Process process, Path asked) throws Exception {
        long before = Files.size(asked);
        while (process.isAlive() && Files.size(asked) == before) {
            Thread.sleep(10);
        }
    }

    private DatabaseAddress imported(Path file, String home) {
        DatabaseAddress address = TestServer.database();
        try (Sources sources = Sources.open(List.of(file), Progress.SILENT);
                Soulprint soulprint = open(address, home, new FakeEmbedder("a"))) {
            soulprint.importExports(sources, Progress.SILENT);
        }
        return address;
    }

    private Soulprint open(DatabaseAddress address, String home, Embedder model) {
        return opened(address, folder.resolve(home), model);
    }

    private static Soulprint opened(DatabaseAddress address, Path home, Embedder model) {
        return new Soulprint(
                new Home(home, Database.open(address, Optional::empty), () -> {}),
                UserId.LOCAL,
                InstantSource.system(),
                Models.byRule(Optional.of(model), ZoneOffset.UTC));
    }

    private Process process(DatabaseAddress address, Path asked) throws Exception {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Embedding.class.getName(),
                        address.jdbcUrl(),
                        address.user(),
                        address.password(),
                        folder.resolve("killed").toString(),
                        asked.toString())
                .inheritIO()
                .start();
    }

    /// The process that is killed.
    static final class Embedding {
        public static void main(String[] arguments) {
            DatabaseAddress address = new DatabaseAddress(arguments[0], arguments[1], arguments[2]);
            Embedder model = new Slow(new FakeEmbedder("a"), Path.of(arguments[4]));
            try (Soulprint soulprint = opened(address, Path.of(arguments[3]), model)) {
                soulprint.embed(Progress.SILENT);
            }
            System.exit(0);
        }
    }

    /// Takes its time, and writes a byte to a file for each text it is asked for.
    private record Slow(Embedder inner, Path asked) implements Embedder {
        @Override
        public List<float[]> passages(List<String> texts) {
            try {
                Files.write(asked, new byte[texts.size()], StandardOpenOption.APPEND);
                Thread.sleep(4L * texts.size());
            } catch (java.io.IOException | InterruptedException e) {
                throw new IllegalStateException(e);
            }
            return inner.passages(texts);
        }

        @Override
        public EmbeddingModel model() {
            return inner.model();
        }

        @Override
        public float[] query(String text) {
            return inner.query(text);
        }

        @Override
        public int batch() {
            return inner.batch();
        }

        @Override
        public int concurrency() {
            return inner.concurrency();
        }

        @Override
        public void close() {
            inner.close();
        }
    }
}
