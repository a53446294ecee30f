package soulprint.store.server;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("slow")
class KilledServerTest {
    @TempDir
    Path folder;

    @BeforeEach
    void preparedHome() throws Exception {
        TestHome.copyTo(home());
    }

    @AfterEach
    void nothingSurvives() {
        ServerProcesses.endAll(home());
    }

    @Test
    void theServerOfAKilledProcessIsAdoptedAndStoppedByTheNext() throws Exception {
        var killed = ServerProcess.spawn(home(), TestCache.FOLDER);
        killed.await("open");
        String started = killed.ask("select pg_postmaster_start_time()");
        killed.kill();
        killed.awaitSilence();
        assertThat(ServerProcesses.of(home())).isNotEmpty();
        try (var server = open()) {
            assertThat(Sql.value(server, "select pg_postmaster_start_time()")).isEqualTo(started);
        }
        assertThat(ServerProcesses.of(home())).isEmpty();
    }

    @Test
    void theServerHasASessionAndAnEnvironmentOfItsOwn() throws Exception {
        try (var process = ServerProcess.spawn(home(), TestCache.FOLDER)) {
            process.await("open");
            Path postmaster = Path.of(
                    "/proc", Long.toString(ServerProcesses.postmaster(home()).pid()));
            assertThat(session(postmaster)).isNotEqualTo(session(Path.of("/proc/self")));
            assertThat(new String(Files.readAllBytes(postmaster.resolve("environ")), US_ASCII))
                    .contains("LC_ALL=C", "TZ=UTC")
                    .doesNotContain("PGPORT", "PGDATA=/nowhere", "LD_", "HOME=");
            for (String stream : List.of("0", "1", "2")) {
                assertThat(Files.readSymbolicLink(postmaster.resolve("fd").resolve(stream)))
                        .isIn(Path.of("/dev/null"), home().resolve("postgresql/log"));
            }
        }
    }

    @Test
    void aKilledPostmasterIsReplacedWithoutLosingAnything() throws Exception {
        var server = open();
        Sql.value(server, "create table diary as select 1 as day");
        kill(ServerProcesses.postmaster(home()));
        assertThat(server.trouble()).isPresent();
        try (var next = open()) {
            assertThat(Sql.value(next, "select day from diary")).isEqualTo("1");
            assertThat(next.jdbcUrl()).isEqualTo(server.jdbcUrl());
            assertThat(server.trouble()).isEmpty();
        }
        server.close();
        assertThat(ServerProcesses.of(home())).isEmpty();
    }

    @Test
    void killedChildrenAreNoticedByTheServerAndTheNextOpeningWaits() throws Exception {
        var server = open();
        Sql.value(server, "create table diary as select 1 as day");
        ProcessHandle postmaster = ServerProcesses.postmaster(home());
        ServerProcesses.of(home()).stream()
                .filter(process -> process.pid() != postmaster.pid())
                .forEach(ProcessHandle::destroyForcibly);
        assertThatThrownBy(() -> {
                    for (int i = 0; i < 1000; i++) {
                        Sql.value(server, "select 1");
                    }
                })
                .isInstanceOf(SQLException.class);
        try (var next = open()) {
            assertThat(Sql.value(next, "select day from diary")).isEqualTo("1");
        }
        server.close();
    }

    @Test
    void aBackendDeepInAQueryDoesNotHoldUpTheNextServerForLong() throws Exception {
        var server = open();
        var busy = Thread.ofVirtual().start(() -> {
            try {
                Sql.value(server, "set jit = off; select count(*) from generate_series(1, 4000000000000)");
            } catch (SQLException _) {
                // It is killed in the middle.
            }
        });
        while (Sql.value(server, "select count(*) from pg_stat_activity where query like '%series%'")
                .equals("1")) {
            Deadline.pause();
        }
        kill(ServerProcesses.postmaster(home()));
        try (var next = open()) {
            assertThat(Sql.value(next, "select 1")).isEqualTo("1");
        }
        assertThat(busy.join(Duration.ofSeconds(20))).isTrue();
        server.close();
    }

    @Test
    void aProcessNumberThatNowBelongsToAnotherProgramIsNoServer() throws Exception {
        open().close();
        Process stranger = new ProcessBuilder("sleep", "60").start();
        Files.writeString(
                home().resolve("postgresql/data/postmaster.pid"),
                "%d\n%s\n1\n%s\n\n127.0.0.1\n 1 1\nready   \n"
                        .formatted(
                                stranger.pid(),
                                home().resolve("postgresql/data"),
                                Files.readString(home().resolve("postgresql/port"))
                                        .strip()));
        try (var server = open()) {
            assertThat(Sql.value(server, "select 1")).isEqualTo("1");
        }
        assertThat(stranger.isAlive()).isTrue();
        stranger.destroyForcibly().waitFor();
    }

    @Test
    void aServerThatIsJustStoppingIsWaitedFor() throws Exception {
        var server = open();
        ServerProcesses.postmaster(home()).destroy();
        try (var next = open()) {
            assertThat(Sql.value(next, "select 1")).isEqualTo("1");
        }
        server.close();
        assertThat(ServerProcesses.of(home())).isEmpty();
    }

    private static String session(Path process) throws IOException {
        String stat = Files.readString(process.resolve("stat"));
        return stat.substring(stat.lastIndexOf(')')).split(" ", -1)[4];
    }

    private static void kill(ProcessHandle process) throws Exception {
        process.destroyForcibly();
        TimeUnit.MILLISECONDS.sleep(1);
    }

    private PostgresServer open() {
        return PostgresServer.open(home(), TestCache.FOLDER, ServerListener.silent());
    }

    private Path home() {
        return folder.resolve("home");
    }
}
