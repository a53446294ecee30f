package soulprint;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import soulprint.store.server.SmallDisk;
import soulprint.testing.Program;
import soulprint.testing.TestExport;

/// A real import onto a real disk that becomes full in the middle.
@Tag("slow")
final class FullDiskImportTest {
    @TempDir
    private Path folder;

    @Test
    void aDiskThatFillsUpIsOneSentenceAndTheSameCommandGoesOnOnceThereIsRoom() throws Exception {
        List<String> conversations = TestExport.random(6, 6_000);
        Path file = TestExport.zip(folder.resolve("export.zip"), conversations);
        try (SmallDisk disk = SmallDisk.mount(folder, "85m")) {
            Path home = disk.home().resolve("home");
            Program.Result full = Program.run(home, "import", file.toString());
            assertThat(full.code()).as(full.err()).isEqualTo(5);
            assertThat(lastLine(full.err())).contains("full", "run the same command again");
            assertThat(full.err()).doesNotContain("Exception", "\tat ");
            disk.resize("600m");
            Program.Result again = Program.run(home, "import", file.toString(), "--json");
            assertThat(again.code()).as(again.err()).isZero();
            assertThat(again.out()).contains("\"conversations\" : 6000");
            assertThat(Program.run(home, "search", "harbour", "--json").out()).contains("message_ids");
        }
    }

    private static String lastLine(String text) {
        return text.lines().reduce("", (_, line) -> line);
    }
}
