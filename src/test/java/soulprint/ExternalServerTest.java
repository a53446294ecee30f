package soulprint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import soulprint.failure.Failure;
import soulprint.failure.SoulprintException;
import soulprint.store.Database;
import soulprint.store.DatabaseAddress;
import soulprint.testing.Commands;
import soulprint.testing.Dump;
import soulprint.testing.SystemServer;
import soulprint.testing.TestExport;
import soulprint.testing.TestServer;

/// A PostgreSQL that is not the embedded one, and databases in states that SoulPrint did not leave them in.
@Tag("slow")
final class ExternalServerTest {
    @TempDir
    private Path folder;

    @Test
    void aBackupOfTheEmbeddedServerRestoresIntoAnExternalOneOfAnotherMajorVersion() throws Exception {
        DatabaseAddress embedded = TestServer.database();
        Commands here = new Commands(folder.resolve("here"), embedded);
        Path file = TestExport.zip(folder.resolve("export.zip"), TestExport.random(9, 60));
        Path backup = folder.resolve("backup.zip");
        assertThat(here.run("import", file.toString()).code()).isZero();
        assertThat(here.run("backup", backup.toString()).code()).isZero();
        try (SystemServer server = SystemServer.start(folder)) {
            Commands there = new Commands(folder.resolve("there"), server.address());
            assertThat(version(server.address())).isNotEqualTo(version(embedded));
            assertThat(there.run("restore", backup.toString()).code()).isZero();
            assertThat(Dump.of(server.address())).isEqualTo(Dump.of(embedded));
            assertThat(there.run("search", "harbour lantern", "--json").out())
                    .isEqualTo(here.run("search", "harbour lantern", "--json").out());
            assertThat(there.run("import", file.toString(), "--json").out()).contains("\"unchanged\" : 60");
        }
    }

    @Test
    void aDatabaseOfANewerSchemaIsRefusedAndLeftAlone() throws Exception {
        DatabaseAddress address = TestServer.database();
        Database.open(address, Optional::empty).close();
        execute(address, """
                INSERT INTO soulprint.flyway_schema_history
                    (installed_rank, version, description, type, script, installed_by, execution_time, success)
                VALUES (99, '999', 'from the future', 'SQL', 'V999.sql', 'tester', 1, true)
                """);
        assertThatThrownBy(() -> Database.open(address, Optional::empty))
                .isInstanceOfSatisfying(
                        SoulprintException.class, e -> assertThat(e.failure()).isEqualTo(Failure.DATABASE))
                .hasMessageContaining("999")
                .hasMessageContaining("update soulprint");
    }

    @Test
    void theTablesOfTheWebAppAreTakenOverWithTheirData() throws Exception {
        DatabaseAddress address = TestServer.database();
        execute(address, """
                CREATE TABLE public.user_profiles (id bigint PRIMARY KEY, user_id uuid UNIQUE, soul_md text);
                INSERT INTO public.user_profiles VALUES (1, '00000000-0000-0000-0000-000000000007', 'kept');
                CREATE TABLE public.conversation_chunks (
                    id uuid PRIMARY KEY DEFAULT gen_random_uuid(), user_id uuid, conversation_id text, content text,
                    embedding bytea, embedding_dimension integer, created_at timestamptz DEFAULT now());
                INSERT INTO public.conversation_chunks (user_id, conversation_id, content, embedding_dimension)
                VALUES ('00000000-0000-0000-0000-000000000007', 'old', 'kept too', 768);
                CREATE TABLE public.conversations (id int);
                """);
        Commands commands = new Commands(folder.resolve("home"), address);
        Path file = TestExport.zip(folder.resolve("export.zip"), TestExport.random(2, 5));
        assertThat(commands.run("import", file.toString()).code()).isZero();
        assertThat(Dump.rows(address, "SELECT soul_md FROM public.user_profiles"))
                .isEqualTo(List.of("kept"));
        assertThat(Dump.rows(address, "SELECT content FROM public.conversation_chunks WHERE conversation_id = 'old'"))
                .isEqualTo(List.of("kept too"));
    }

    @Test
    void aDatabaseThatCannotBeReachedIsOneSentenceWithoutThePassword() {
        DatabaseAddress nowhere = DatabaseAddress.parse("postgresql://tester:hush-hush@127.0.0.1:1/none");
        Commands.Result result = new Commands(folder.resolve("home"), nowhere).run("status");
        assertThat(result.code()).isEqualTo(6);
        assertThat(result.err().strip().lines()).hasSize(1);
        assertThat(result.err()).doesNotContain("hush-hush");
    }

    private static String version(DatabaseAddress address) throws Exception {
        return Dump.rows(address, "SHOW server_version_num").getFirst().substring(0, 2);
    }

    private static void execute(DatabaseAddress address, String sql) throws Exception {
        try (Connection connection =
                DriverManager.getConnection(address.jdbcUrl(), address.user(), address.password())) {
            connection.createStatement().execute(sql);
        }
    }
}
