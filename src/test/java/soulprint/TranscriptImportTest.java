package soulprint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import soulprint.store.DatabaseAddress;
import soulprint.testing.Commands;
import soulprint.testing.Dump;
import soulprint.testing.TestServer;

/// What two people said to each other, from the file to the screen.
@Tag("slow")
final class TranscriptImportTest {
    private static final String SECRET = "AKIA" + "Q3EGRIM2HBT7XKLZ";
    private static final String TALK = """
            {"conversation_id":"tea","title":"Tea","date":"2024-05-01T10:00:00Z","speaker":"Ada","text":"Green or black?"}
            {"conversation_id":"tea","speaker":"Ben","text":"Black, from Assam."}
            {"conversation_id":"tea","speaker":"user","text":"Nothing for me."}
            no line at all
            {"conversation_id":"key","speaker":"Cleo %s","text":"That was my key."}
            {"conversation_id":"key","speaker":"Cleo %s","text":"And is no more."}
            """.formatted(SECRET, SECRET);

    @TempDir
    private Path folder;

    private DatabaseAddress address;
    private Path file;

    @BeforeEach
    void writeTheTranscript() throws IOException {
        address = TestServer.database();
        file = Files.writeString(folder.resolve("talk.jsonl"), TALK);
    }

    private Commands.Result run(String home, String... arguments) {
        Commands.Result result = new Commands(folder.resolve(home), address).run(arguments);
        assertThat(result.code()).as(result.err()).isZero();
        return result;
    }

    @Test
    void theReceiptAddsUpAndTheSameImportAgainChangesNothing() throws Exception {
        assertThat(run("home", "import", file.toString()).out())
                .contains("Read    2 conversations, 5 messages")
                .contains("1  a line that is not one of a transcript")
                .contains("aws-access-token")
                .contains("2 new");
        List<String> before = Dump.of(address);
        assertThat(run("home", "import", file.toString()).out()).contains("0 new, 0 changed, 2 already there");
        assertThat(Dump.of(address)).isEqualTo(before);
    }

    @Test
    void datedAndUndatedConversationsAreStoredTogether() throws Exception {
        String undated = "{\"conversation_id\":\"%s\",\"speaker\":\"Ada\",\"text\":\"Hello.\"}\n";
        Files.writeString(file, undated.formatted("a") + TALK + undated.formatted("z"));
        run("home", "import", file.toString());
        assertThat(Dump.rows(address, "SELECT DISTINCT said_at IS NULL FROM soulprint.messages"))
                .hasSize(2);
    }

    @Test
    void aNameIsShownWithWhatWasSaidAndWithAHit() {
        run("home", "import", file.toString());
        assertThat(run("home", "show", "tea").out().replaceAll(" {2}.*", ""))
                .contains("\nAda\nGreen or black?\n", "\nBen\nBlack, from Assam.\n", "\nYou\nNothing for me.\n");
        assertThat(run("home", "show", "tea", "--json").out())
                .contains("\"speaker\" : \"Ben\"", "\"role\" : \"unknown\"", "\"speaker\" : null");
        assertThat(run("home", "search", "assam").out()).contains("    Ben: Black, from Assam.\n");
    }

    @Test
    void aSecretInANameIsReplacedLikeOneInATitle() throws Exception {
        run("home", "import", file.toString());
        assertThat(run("home", "show", "key").out()).contains("Cleo [redacted:").doesNotContain(SECRET);
        assertThat(String.join("\n", Dump.rows(address, "SELECT speaker FROM soulprint.messages")))
                .contains("Ada", "Ben", "null", "Cleo [redacted:")
                .doesNotContain(SECRET);
    }

    @Test
    void aNameSurvivesBackupAndRestore() throws Exception {
        run("home", "import", file.toString());
        List<String> before = Dump.of(address);
        Path backup = folder.resolve("backup.zip");
        run("home", "backup", backup.toString());
        address = TestServer.database();
        run("other", "restore", backup.toString());
        assertThat(Dump.of(address)).isEqualTo(before).anyMatch(row -> row.contains("|Ben|"));
        assertThat(run("other", "search", "assam").out()).contains("Ben: ");
    }

    @Test
    void aBackupFromBeforeThereWereNamesIsRestored() throws Exception {
        run("home", "import", file.toString());
        Path backup = folder.resolve("backup.zip");
        run("home", "backup", backup.toString());
        Path old = withoutNames(backup, folder.resolve("old.zip"));
        address = TestServer.database();
        run("other", "restore", old.toString());
        assertThat(run("other", "show", "tea").out()).contains("Unknown speaker", "Black, from Assam.");
    }

    /// The backup as the schema before the column wrote it.
    private static Path withoutNames(Path backup, Path old) throws IOException {
        try (ZipFile zip = new ZipFile(backup.toFile());
                OutputStream file = Files.newOutputStream(old);
                ZipOutputStream out = new ZipOutputStream(file)) {
            for (ZipEntry entry : zip.stream().toList()) {
                String content = new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
                if (entry.getName().endsWith("soulprint.messages.copy")) {
                    content = content.replaceAll("(?m)^((?:[^\\t\\n]*\\t){4})[^\\t\\n]*\\t", "$1");
                }
                out.putNextEntry(new ZipEntry(entry.getName()));
                out.write(content.replaceFirst("schema=\\d+", "schema=2").getBytes(StandardCharsets.UTF_8));
                out.closeEntry();
            }
        }
        return old;
    }
}
