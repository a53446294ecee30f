package soulprint.store.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.sun.security.auth.module.UnixSystem;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import soulprint.failure.SoulprintException;

@Tag("slow")
class PostgresServerTest {
    @TempDir
    Path folder;

    private final List<ServerStep> steps = new ArrayList<>();

    @AfterEach
    void nothingSurvives() {
        ServerProcesses.endAll(home());
    }

    @Test
    void aFreshHomeOpensAnswersAndIsStoppedAfterClose() throws Exception {
        try (var server = open()) {
            assertThat(Sql.value(server, "select 1")).isEqualTo("1");
            assertThat(server.trouble()).isEmpty();
            assertThat(steps).containsSubsequence(ServerStep.CREATING, ServerStep.STARTING);
        }
        assertThat(ServerProcesses.of(home())).isEmpty();
        steps.clear();
        try (var server = open()) {
            assertThat(Sql.value(server, "select 2")).isEqualTo("2");
        }
        assertThat(steps).containsExactly(ServerStep.STARTING);
    }

    @Test
    void theServerIsDurablePrivateAndSaysNothingPersonal() throws Exception {
        try (var server = open()) {
            for (String setting : List.of("fsync", "synchronous_commit", "full_page_writes", "data_checksums")) {
                assertThat(Sql.value(server, "show " + setting)).as(setting).isEqualTo("on");
            }
            assertThat(Sql.value(server, "show listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(Sql.value(server, "show unix_socket_directories")).isEmpty();
            assertThat(Sql.value(server, "show server_encoding")).isEqualTo("UTF8");
            assertThat(Sql.value(server, "select lower('ÄÉ') || upper('éß')")).isEqualTo("äéÉß");
            assertThat(Sql.value(server, "select rolpassword from pg_authid where rolname = 'soulprint'"))
                    .startsWith("SCRAM-SHA-256");
            assertThatThrownBy(() -> Sql.value(server, "select 'my secret diary'::integer"))
                    .hasMessageContaining("diary");
            assertThatThrownBy(() -> Sql.value(server, "select to_tsquery('my secret diary')"));
        }
        assertThat(Files.readString(layout().log())).doesNotContain("diary");
        for (Path path : List.of(layout().folder(), layout().data())) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
                    .isEqualTo("rwx------");
        }
        for (Path path : List.of(layout().password(), layout().port(), layout().version())) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void aWrongPasswordIsRefused() throws Exception {
        TestHome.copyTo(home());
        try (var server = open()) {
            assertThatThrownBy(() -> java.sql.DriverManager.getConnection(server.jdbcUrl(), server.user(), "guess"))
                    .hasMessageContaining("password authentication failed");
        }
    }

    @Test
    void theLastOfSeveralProcessesStopsTheServer() throws Exception {
        TestHome.copyTo(home());
        var first = open();
        try (var other = ServerProcess.spawn(home(), TestCache.FOLDER)) {
            other.await("open");
            assertThat(other.ask("select current_database()")).isEqualTo("soulprint");
            first.close();
            assertThat(other.ask("select 3")).isEqualTo("3");
            assertThat(ServerProcesses.of(home())).isNotEmpty();
        }
        assertThat(ServerProcesses.of(home())).isEmpty();
    }

    @Test
    void twoOpeningsInOneProcessShareOneServer() throws Exception {
        TestHome.copyTo(home());
        var first = open();
        try (var second = PostgresServer.open(home().resolve("../home"), TestCache.FOLDER, steps::add)) {
            assertThat(second.jdbcUrl()).isEqualTo(first.jdbcUrl());
            first.close();
            first.close();
            assertThat(Sql.value(second, "select 4")).isEqualTo("4");
        }
        assertThat(ServerProcesses.of(home())).isEmpty();
    }

    @Test
    void manyProcessesOpeningAFreshHomeAtOnceShareOneServer() {
        var processes = new ArrayList<ServerProcess>();
        for (int i = 0; i < 4; i++) {
            processes.add(ServerProcess.spawn(home(), TestCache.FOLDER));
        }
        var starts = new ArrayList<String>();
        for (ServerProcess process : processes) {
            process.await("open");
            starts.add(process.ask("select pg_postmaster_start_time()"));
        }
        processes.forEach(ServerProcess::close);
        assertThat(starts.stream().distinct()).hasSize(1);
        assertThat(ServerProcesses.of(home())).isEmpty();
    }

    @Test
    void openingsAndClosingsOfManyProcessesNeverMeetAStoppedServer() throws Exception {
        TestHome.copyTo(home());
        try (var server = open()) {
            Sql.value(server, "create table visits (visit integer)");
        }
        var processes = new ArrayList<ServerProcess>();
        for (int i = 0; i < 3; i++) {
            processes.add(ServerProcess.spawn(home(), TestCache.FOLDER, "8"));
        }
        processes.forEach(process -> process.await("closed"));
        processes.forEach(ServerProcess::close);
        assertThat(ServerProcesses.of(home())).isEmpty();
        try (var server = open()) {
            assertThat(Sql.value(server, "select count(*) from visits")).isEqualTo("24");
        }
    }

    @Test
    void aTakenPortIsReplacedByAFreeOne() throws Exception {
        TestHome.copyTo(home());
        String before;
        try (var server = open()) {
            before = server.jdbcUrl();
        }
        int port = Integer.parseInt(Files.readString(layout().port()).strip());
        try (var squatter = new ServerSocket()) {
            squatter.bind(new InetSocketAddress(Port.HOST, port));
            try (var server = open()) {
                assertThat(server.jdbcUrl()).isNotEqualTo(before);
                assertThat(Sql.value(server, "select 5")).isEqualTo("5");
                assertThat(server.jdbcUrl())
                        .contains(":" + Files.readString(layout().port()).strip() + "/");
            }
        }
    }

    @Test
    void whatAnUnfinishedInitdbLeftIsCleared() throws Exception {
        Path leftover = Files.createDirectories(home().resolve("postgresql/data.new123/base"));
        Files.writeString(leftover.resolve("1"), "half");
        Files.writeString(home().resolve("postgresql/data.new123/PG_VERSION"), "18");
        try (var server = open()) {
            assertThat(Sql.value(server, "select 6")).isEqualTo("6");
            assertThat(home().resolve("postgresql/data.new123")).doesNotExist();
        }
    }

    @Test
    void aHomeWithSpacesQuotesAndUmlautsSimplyWorks() {
        Path odd = folder.resolve("My \"Über\" $HOME `x` 私");
        try (var server = ServerProcess.spawn(odd, TestCache.FOLDER)) {
            server.await("open");
            assertThat(server.ask("select 7")).isEqualTo("7");
        }
        assertThat(ServerProcesses.of(odd)).isEmpty();
    }

    @Test
    void aCopiedHomeHasAServerOfItsOwn() throws Exception {
        TestHome.copyTo(home());
        try (var server = open()) {
            Sql.value(server, "create table diary as select 1 as day");
            Sql.value(server, "checkpoint");
            Path copy = folder.resolve("copy");
            assertThat(new ProcessBuilder("cp", "-a", home().toString(), copy.toString())
                            .start()
                            .waitFor())
                    .isZero();
            try (var other = PostgresServer.open(copy, TestCache.FOLDER, steps::add)) {
                assertThat(other.jdbcUrl()).isNotEqualTo(server.jdbcUrl());
                assertThat(Sql.value(other, "select day from diary")).isEqualTo("1");
            }
            assertThat(Sql.value(server, "select day from diary")).isEqualTo("1");
        }
    }

    @Test
    void aHomeWithoutItsPasswordFileGetsANewPassword() throws Exception {
        TestHome.copyTo(home());
        try (var server = open()) {
            Sql.value(server, "create table diary as select 1 as day");
        }
        Files.delete(layout().password());
        try (var server = open()) {
            assertThat(Sql.value(server, "select day from diary")).isEqualTo("1");
        }
    }

    @Test
    void aLogGrownLargeIsPutAside() throws Exception {
        TestHome.copyTo(home());
        open().close();
        Files.writeString(layout().log(), "x".repeat(2 << 20));
        open().close();
        assertThat(Files.size(layout().log())).isLessThan(100_000);
    }

    @Test
    void aDataDirectoryOfAnotherMajorVersionIsRefusedWithTheWayOut() throws Exception {
        TestHome.copyTo(home());
        open().close();
        Files.writeString(layout().data().resolve("PG_VERSION"), "17\n");
        assertThatThrownBy(this::open)
                .isInstanceOf(SoulprintException.class)
                .hasMessageContaining("PostgreSQL 17")
                .hasMessageContaining("soulprint backup")
                .hasMessageContaining("soulprint restore");
        assertThat(ServerProcesses.of(home())).isEmpty();
    }

    @Test
    void anInterruptedThreadStillStopsTheServer() throws Exception {
        TestHome.copyTo(home());
        var server = open();
        Thread.currentThread().interrupt();
        server.close();
        assertThat(Thread.interrupted()).isTrue();
        assertThat(ServerProcesses.of(home())).isEmpty();
    }

    @Test
    void rootRunsTheServerOfAnotherUsersHomeAsThatUser() throws Exception {
        assumeThat(new UnixSystem().getUid()).as("only root can").isZero();
        Files.createDirectory(home());
        Files.setAttribute(home(), "unix:uid", 12_345);
        try (var server = open()) {
            assertThat(Sql.value(server, "select 8")).isEqualTo("8");
            assertThat(Files.getAttribute(layout().data(), "unix:uid")).isEqualTo(12_345);
        }
        assertThat(ServerProcesses.of(home())).isEmpty();
        try (var server = open()) {
            assertThat(Sql.value(server, "select 9")).isEqualTo("9");
        }
    }

    private PostgresServer open() {
        return PostgresServer.open(home(), TestCache.FOLDER, steps::add);
    }

    private Path home() {
        return folder.resolve("home");
    }

    private Layout layout() {
        return new Layout(home());
    }
}
