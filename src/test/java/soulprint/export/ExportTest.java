package soulprint.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static soulprint.export.Reading.entries;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import soulprint.failure.SoulprintException;

class ExportTest {
    @TempDir
    Path folder;

    private static String talks(String... ids) {
        List<String> talks = new ArrayList<>();
        for (String id : ids) {
            talks.add(Talk.of(id)
                    .say("q", "root", "user", "Grüße von " + id)
                    .current("q")
                    .json());
        }
        return "[" + String.join(",", talks) + "]";
    }

    private static List<String> ids(Path export) {
        return entries(export).stream()
                .map(it -> ((Entry.Read) it).conversation().id())
                .toList();
    }

    @Test
    void aZipWithOneFileIsRead() throws IOException {
        Path zip = Zips.zip(
                folder.resolve("export.zip"),
                "user.json",
                "{}",
                "conversations.json",
                talks("a", "b"),
                "chat.html",
                "<html>");
        assertThat(ids(zip)).containsExactly("a", "b");
        assertThat(entries(zip))
                .extracting(Entry::location)
                .containsExactly("conversations.json, conversation 1", "conversations.json, conversation 2");
    }

    @Test
    void shardsAreReadInTheOrderOfTheirNumbersWhereverTheyLie() throws IOException {
        Path zip = Zips.zip(
                folder.resolve("export.zip"),
                "ada/conversations-010.json",
                talks("c"),
                "ada/conversations-9.json",
                talks("b"),
                "__MACOSX/ada/conversations-000.json",
                "junk",
                "ada/._conversations-000.json",
                "junk",
                "ada/shared_conversations.json",
                "[{\"id\":\"x\",\"conversation_id\":\"c\"}]",
                "ada/conversations-000.json",
                talks("a"));
        assertThat(ids(zip)).containsExactly("a", "b", "c");
    }

    @Test
    void membersOfOneNameAreAllRead() throws IOException {
        Path zip = Zips.zip(
                folder.resolve("export.zip"), "conversations.json", talks("a"), "conversations.json", talks("a", "b"));
        assertThat(ids(zip)).containsExactlyInAnyOrder("a", "a", "b");
    }

    @Test
    void aFolderIsReadLikeItsZip() throws IOException {
        Path inner = Files.createDirectories(folder.resolve("export/deep/er"));
        Files.writeString(inner.resolve("conversations-001.json"), talks("b"));
        Files.writeString(inner.resolve("conversations-000.json"), talks("a"));
        Files.writeString(inner.resolve("user.json"), "{\"id\":");
        Files.writeString(folder.resolve("outside.json"), talks("no"));
        Files.createSymbolicLink(inner.resolve("conversations.json"), folder.resolve("outside.json"));
        Files.createSymbolicLink(inner.resolve("loop"), folder);
        assertThat(ids(folder.resolve("export"))).containsExactly("a", "b");
    }

    @Test
    void withoutTheUsualNamesTheShapeDecides() throws IOException {
        Path zip = Zips.zip(
                folder.resolve("export.zip"),
                "one.json",
                talks("a").substring(1, talks("a").length() - 1),
                "shared_conversations.json",
                "[{\"id\":\"x\",\"conversation_id\":\"c\",\"title\":\"t\"}]",
                "broken.json",
                "{\"a\":",
                "two.json",
                talks("b"));
        assertThat(ids(zip)).containsExactly("a", "b");
    }

    @Test
    void aProbedFileThatBreaksInItsConversationsIsRefused() throws IOException {
        Path zip = Zips.zip(folder.resolve("export.zip"), "one.json", talks("a"), "two.json", talks("b", "c") + ",");
        assertThat(Reading.refusal(zip)).contains("two.json");
    }

    @Test
    void theWrappedShapeIsReadWhereverItsListStands() {
        String wrapped =
                "{\"version\":1,\"more\":{\"conversations\":[1]},\"conversations\":[],\"x\":[[]],\"conversations\":"
                        + talks("a", "b") + ",\"y\":{}}";
        assertThat(entries(wrapped)).hasSize(2).allMatch(Entry.Read.class::isInstance);
    }

    @Test
    void aSingleConversationIsRead() {
        assertThat(entries(Reading.readable().json(true))).hasSize(1).allMatch(Entry.Read.class::isInstance);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"})
    void everyEncodingOfJsonIsDetectedWithAndWithoutAMark(String charset) throws IOException {
        Charset encoding = Charset.forName(charset);
        for (String mark : List.of("", "\uFEFF")) {
            Path file = Files.write(folder.resolve("c.json"), (mark + talks("a")).getBytes(encoding));
            assertThat(Reading.texts(((Entry.Read) entries(file).getFirst()).conversation()))
                    .containsExactly("Grüße von a");
        }
    }

    @Test
    void theNameOfAFileSaysNothing() throws IOException {
        Path json = Files.writeString(folder.resolve("really-json.zip"), talks("a"));
        assertThat(ids(json)).containsExactly("a");
        Path zip = Zips.zip(folder.resolve("really-zip.json"), "conversations.json", talks("b"));
        assertThat(ids(zip)).containsExactly("b");
    }

    @Test
    void progressEndsAtTheSizeOfWhatIsRead() throws IOException {
        String json = talks("a", "b");
        Path zip = Zips.zip(folder.resolve("export.zip"), "conversations.json", json);
        List<Long> steps = new ArrayList<>();
        try (Export export = Export.open(zip)) {
            Survey survey = export.survey(steps::add);
            long bytes = json.getBytes(StandardCharsets.UTF_8).length;
            assertThat(export.bytes()).isEqualTo(bytes).isEqualTo(survey.bytes());
            assertThat(steps.getLast()).isEqualTo(bytes);
            steps.clear();
            export.entries(survey, steps::add).forEachRemaining(_ -> {});
            assertThat(steps.getLast()).isEqualTo(bytes);
        }
    }

    @Test
    void entriesEndWhenTheExportIsClosed() throws IOException {
        Path zip = Zips.zip(folder.resolve("export.zip"), "conversations.json", talks("a", "b"));
        Iterator<Entry> entries;
        try (Export export = Export.open(zip)) {
            entries = export.entries(export.survey(_ -> {}), _ -> {});
            assertThat(entries.next()).isInstanceOf(Entry.Read.class);
        }
        assertThat(entries.hasNext()).isFalse();
        assertThatThrownBy(entries::next).isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void aFileThatChangesAfterItsSurveyIsRefused() throws IOException {
        Path file = Files.writeString(folder.resolve("conversations.json"), talks("a", "b", "c"));
        try (Export export = Export.open(file)) {
            Survey survey = export.survey(_ -> {});
            for (String other : List.of("", "[", "[]", "[1,2,3]", "{\"mapping\":{}}", "[{\"mapping\":{\"a\":")) {
                Files.writeString(file, other);
                assertThatThrownBy(() -> export.entries(survey, _ -> {}).forEachRemaining(_ -> {}))
                        .isInstanceOf(SoulprintException.class)
                        .hasMessageContaining("changed while it was being read");
            }
        }
    }
}
