package soulprint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import soulprint.store.DatabaseAddress;
import soulprint.store.server.PostgresServer;
import soulprint.testing.Dump;
import soulprint.testing.Program;
import soulprint.testing.TestExport;
import soulprint.testing.TestServer;

/// Real imports in processes of their own, killed for real at random moments: during the start of the server, while
/// reading, storing and indexing. After each, the same command must finish the work without help.
@Tag("long")
final class KilledImportTest {
    private static final int KILLS = 20;
    private static final int FROM_NOTHING = 4;
    private static final int CONVERSATIONS = 1_500;

    @TempDir
    private Path folder;

    private Path file;
    private List<String> undisturbed = List.of();
    private long milliseconds;

    @BeforeEach
    void importUndisturbed() throws Exception {
        file = TestExport.zip(folder.resolve("export.zip"), TestExport.random(5, CONVERSATIONS));
        Path home = folder.resolve("undisturbed");
        assertThat(run(home, "status")).isZero();
        copy(home, folder.resolve("empty"));
        long begun = System.nanoTime();
        assertThat(run(home, "import", file.toString())).isZero();
        milliseconds = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);
        undisturbed = state(home);
        assertThat(undisturbed).hasSizeGreaterThan(CONVERSATIONS);
    }

    @AfterEach
    void leaveNoServerBehind() {
        ProcessHandle.allProcesses().filter(this::serves).forEach(ProcessHandle::destroyForcibly);
    }

    @Test
    void anImportKilledAtAnyMomentIsFinishedByTheSameCommand() throws Exception {
        SplittableRandom random = new SplittableRandom(20);
        for (int kill = 0; kill < KILLS; kill++) {
            Path home = folder.resolve("home" + kill);
            boolean fromNothing = kill < FROM_NOTHING;
            if (!fromNothing) {
                copy(folder.resolve("empty"), home);
            }
            boolean serverToo = random.nextBoolean();
            long moment = random.nextLong(300, milliseconds + (fromNothing ? 4_000 : 0));
            Process process = Program.start(home, "import", file.toString());
            process.waitFor(moment, TimeUnit.MILLISECONDS);
            if (serverToo) {
                ProcessHandle.allProcesses().filter(this::serves).forEach(ProcessHandle::destroyForcibly);
            }
            process.destroyForcibly().waitFor();
            String what = "kill %d after %d ms%s".formatted(kill, moment, serverToo ? ", the server too" : "");
            assertThat(run(home, "import", file.toString())).as(what).isZero();
            assertThat(state(home)).as(what).isEqualTo(undisturbed);
            System.out.println(what + ": the same");
        }
    }

    // Rows, and what searches find: the order of the index's documents may differ, so only the best hit is compared.
    private List<String> state(Path home) throws Exception {
        List<String> state;
        try (PostgresServer server = PostgresServer.open(home, TestServer.CACHE, _ -> {})) {
            state = new ArrayList<>(Dump.of(new DatabaseAddress(server.jdbcUrl(), server.user(), server.password())));
        }
        for (String query : List.of("harbour lantern", "\"glacier pepper\"", "violin -meadow")) {
            Program.Result search = Program.run(home, "search", query, "--json", "--limit", "3");
            assertThat(search.code()).isZero();
            state.add(search.out());
        }
        return state;
    }

    private boolean serves(ProcessHandle process) {
        return process.info()
                .commandLine()
                .filter(line -> line.contains("postgres") && line.contains(folder.toString()))
                .isPresent();
    }

    private static int run(Path home, String... arguments) throws IOException, InterruptedException {
        return Program.run(home, arguments).code();
    }

    private static void copy(Path from, Path to) throws IOException, InterruptedException {
        assertThat(new ProcessBuilder("cp", "-a", from.toString(), to.toString())
                        .start()
                        .waitFor())
                .isZero();
        assertThat(Files.isDirectory(to)).isTrue();
    }
}
