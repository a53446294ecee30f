package soulprint.store.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import soulprint.failure.Failure;
import soulprint.failure.SoulprintException;

@Tag("slow")
class DiskAndSystemTest {
    @TempDir
    Path folder;

    @AfterEach
    void nothingSurvives() {
        ServerProcesses.endAll(folder);
    }

    @Test
    void aDiskTooSmallForTheDatabaseIsNamed() throws Exception {
        try (var disk = SmallDisk.mount(folder, "12m")) {
            assertThatThrownBy(() -> open(disk.home())).satisfies(DiskAndSystemTest::namesTheFullDisk);
            try (var left = Files.list(disk.home().resolve("postgresql"))) {
                assertThat(left).noneMatch(file -> file.getFileName().toString().startsWith("data"));
            }
        }
    }

    @Test
    void aDiskTooSmallForTheProgramsIsNamedAndLeftClean() throws Exception {
        try (var disk = SmallDisk.mount(folder, "20m")) {
            Path cache = disk.home().resolve("cache");
            assertThatThrownBy(() -> PostgresServer.open(folder.resolve("home"), cache, ServerListener.silent()))
                    .satisfies(DiskAndSystemTest::namesTheFullDisk);
            try (var left = Files.list(cache)) {
                assertThat(left.map(Path::getFileName)).containsExactly(Path.of("unpack.lock"));
            }
        }
    }

    @Test
    void aDiskThatFillsUpIsTheTroubleAndTheHomeOpensOnceThereIsSpace() throws Exception {
        try (var disk = SmallDisk.mount(folder, "120m")) {
            TestHome.copyTo(disk.home().resolve("home"));
            var server = open(disk.home().resolve("home"));
            Sql.value(server, "create table diary (day text)");
            Sql.value(server, "insert into diary values ('kept')");
            Path filler = Files.createFile(disk.home().resolve("filler"));
            assertThatThrownBy(() -> fill(server, filler)).isInstanceOf(SQLException.class);
            assertThat(server.trouble())
                    .hasValueSatisfying(sentence -> assertThat(sentence)
                            .contains(
                                    "disk",
                                    "is full",
                                    server.jdbcUrl().isEmpty()
                                            ? ""
                                            : disk.home().toString()));
            server.close();
            Files.delete(filler);
            try (var next = open(disk.home().resolve("home"))) {
                assertThat(Sql.value(next, "select day from diary where day = 'kept'"))
                        .isEqualTo("kept");
            }
            ServerProcesses.endAll(disk.home());
        }
    }

    @Test
    void aDiskThatIsFullBeforeTheStartIsNamed() throws Exception {
        try (var disk = SmallDisk.mount(folder, "120m")) {
            Path home = disk.home().resolve("home");
            TestHome.copyTo(home);
            Path filler = disk.home().resolve("filler");
            fill(filler);
            assertThatThrownBy(() -> open(home)).satisfies(DiskAndSystemTest::namesTheFullDisk);
            Files.delete(filler);
            open(home).close();
        }
    }

    @Test
    void aFileInTheWayOfTheHomeIsNamed() throws Exception {
        Path file = Files.createFile(folder.resolve("home"));
        assertThatThrownBy(() -> open(file))
                .isInstanceOf(SoulprintException.class)
                .hasMessageContaining(file.toString())
                .hasMessageContaining("--home");
    }

    @Test
    void aHomeThatCannotBeWrittenIsNamed() {
        assertThatThrownBy(() -> open(Path.of("/proc/soulprint")))
                .isInstanceOf(SoulprintException.class)
                .hasMessageContaining("cannot write to /proc/soulprint")
                .satisfies(thrown ->
                        assertThat(((SoulprintException) thrown).failure()).isEqualTo(Failure.ENVIRONMENT));
    }

    @Test
    void aReadOnlyHomeIsNamed() throws Exception {
        try (var disk = SmallDisk.mount(folder, "120m")) {
            TestHome.copyTo(disk.home().resolve("home"));
            disk.makeReadOnly();
            assertThatThrownBy(() -> open(disk.home().resolve("home")))
                    .isInstanceOf(SoulprintException.class)
                    .hasMessageContaining("cannot write to " + disk.home());
        }
    }

    @Test
    void aSystemWithoutPostgresqlIsToldToBringItsOwn() {
        assertThatThrownBy(() -> Bundle.of(Platform.of("Windows 11", "amd64")))
                .hasMessageContaining("windows_11 on x86_64")
                .hasMessageContaining("SOULPRINT_DATABASE_URL");
    }

    @Test
    void everySupportedSystemNamesItsBundle() {
        assertThat(Platform.of("Linux", "amd64").bundle()).isEqualTo("postgres-linux-x86_64.txz");
        assertThat(Platform.of("Linux", "aarch64").bundle()).isEqualTo("postgres-linux-arm_64.txz");
        assertThat(Platform.of("Mac OS X", "aarch64").bundle()).isEqualTo("postgres-darwin-arm_64.txz");
        assertThat(Platform.of("Mac OS X", "x86_64").bundle()).isEqualTo("postgres-darwin-x86_64.txz");
    }

    @Test
    void aCacheThatLostAFileIsUnpackedAgain() throws Exception {
        Path cache = folder.resolve("cache");
        Path home = folder.resolve("home");
        TestHome.copyTo(home);
        PostgresServer.open(home, cache, ServerListener.silent()).close();
        Path bundle = cache.resolve(Bundle.of(Platform.here()).key());
        Files.write(bundle.resolve("bin/postgres"), new byte[0]);
        try (var server = PostgresServer.open(home, cache, ServerListener.silent())) {
            assertThat(Sql.value(server, "select 1")).isEqualTo("1");
        }
        Files.delete(bundle.resolve("share/postgresql/postgres.bki"));
        PostgresServer.open(home, cache, ServerListener.silent()).close();
        assertThat(bundle.resolve("share/postgresql/postgres.bki")).isNotEmptyFile();
    }

    private static void namesTheFullDisk(Throwable thrown) {
        assertThat(thrown).isInstanceOf(SoulprintException.class).hasMessageContaining("is full; free some space");
        assertThat(((SoulprintException) thrown).failure()).isEqualTo(Failure.ENVIRONMENT);
    }

    private static void fill(PostgresServer server, Path filler) throws SQLException, IOException {
        fill(filler);
        for (int i = 0; i < 2000; i++) {
            Sql.value(server, "insert into diary select repeat(md5(n::text), 30) from generate_series(1, 1000) n");
        }
    }

    private static void fill(Path filler) throws IOException {
        try (var stream = Files.newOutputStream(filler)) {
            byte[] block = new byte[4096];
            for (int i = 0; i < 1 << 20; i++) {
                stream.write(block);
            }
        } catch (IOException _) {
            assertThat(Files.getFileStore(filler).getUsableSpace()).isLessThan(1 << 20);
        }
    }

    private static PostgresServer open(Path home) {
        return PostgresServer.open(home, TestCache.FOLDER, ServerListener.silent());
    }
}
