package soulprint.export;

import static org.assertj.core.api.Assertions.assertThat;
import static soulprint.export.Reading.entries;
import static soulprint.export.Reading.refusal;
import static soulprint.export.Reading.texts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import soulprint.conversation.Conversation;
import soulprint.conversation.Message;
import soulprint.conversation.Provider;
import soulprint.conversation.Role;
import soulprint.export.Entry.Reason;

class TranscriptTest {
    private static final String TWO_PEOPLE = """
            {"conversation_id":"tea","title":"Tea","date":"2024-05-01T10:00:00Z","message_id":"t1","speaker":"Ada","text":"Green or black?"}
            {"conversation_id":"tea","date":"2024-05-01T10:00:20Z","message_id":"t2","speaker":"Ben","text":"Black."}
            """;

    @TempDir
    Path folder;

    private static String line(String conversation, String speaker, String text) {
        return "{\"conversation_id\":\"%s\",\"speaker\":\"%s\",\"text\":\"%s\"}\n"
                .formatted(conversation, speaker, text);
    }

    private static Conversation only(String transcript) {
        return read(entries(transcript)).getFirst();
    }

    private static List<Conversation> read(List<Entry> entries) {
        return entries.stream()
                .filter(Entry.Read.class::isInstance)
                .map(it -> ((Entry.Read) it).conversation())
                .toList();
    }

    @Test
    void twoPeopleKeepTheirNamesAndAreNobodysUser() {
        Conversation conversation = only(TWO_PEOPLE);
        assertThat(conversation.provider()).isEqualTo(Provider.TRANSCRIPT);
        assertThat(conversation.id()).isEqualTo("tea");
        assertThat(conversation.title()).isEqualTo("Tea");
        assertThat(conversation.createdAt()).isEqualTo(Instant.parse("2024-05-01T10:00:00Z"));
        assertThat(conversation.messages())
                .containsExactly(
                        new Message(
                                "t1", Role.UNKNOWN, "Ada", Instant.parse("2024-05-01T10:00:00Z"), "Green or black?"),
                        new Message("t2", Role.UNKNOWN, "Ben", Instant.parse("2024-05-01T10:00:20Z"), "Black."));
    }

    @Test
    void theUsualWordsForUserAndAssistantAreRolesWithoutANameAndToolsAreLeftOut() {
        String transcript = line("c", "Human", "One")
                + line("c", "MODEL", "Two")
                + line("c", "user", "Three")
                + line("c", "bot", "Four")
                + line("c", "system", "Rules")
                + line("c", "tool", "42");
        Entry.Read read = (Entry.Read) entries(transcript).getFirst();
        assertThat(read.conversation().messages())
                .extracting(Message::role)
                .containsExactly(Role.USER, Role.ASSISTANT, Role.USER, Role.ASSISTANT);
        assertThat(read.conversation().messages()).allMatch(it -> it.speaker() == null);
        assertThat(read.leftOut().messages())
                .isEqualTo(Map.of(LeftOut.Reason.SYSTEM, 1, LeftOut.Reason.TOOL_OUTPUT, 1));
    }

    @Test
    void aRoleGoesBeforeTheSpeakerWhoStillGivesTheName() {
        Conversation conversation = only("""
                {"conversation_id":"c","role":"user","speaker":"Ada","text":"One"}
                {"conversation_id":"c","role":"assistant","speaker":"Model","text":"Two"}
                {"conversation_id":"c","role":"","speaker":"Ben","text":"Three"}
                {"conversation_id":"c","text":"Four"}
                {"conversation_id":"c","role":"system","speaker":"Ada","text":"Five"}
                """);
        assertThat(conversation.messages())
                .extracting(it -> it.role() + " " + it.speaker())
                .containsExactly("USER Ada", "ASSISTANT null", "UNKNOWN Ben", "UNKNOWN null");
    }

    @Test
    void aNameIsOneLineOfAtMostEightyCharacters() {
        String transcript = line("c", "  Ada \\n\\t de\\u0000  Sol ", "One")
                + line("c", "x".repeat(300), "Two")
                + line("c", " \\u3000 ", "Three");
        assertThat(only(transcript).messages())
                .extracting(Message::speaker)
                .containsExactly("Ada de\uFFFD Sol", "x".repeat(80), null);
    }

    @Test
    void missingIdsAreMadeAndStayTheSameAndMissingDatesAreInherited() {
        String transcript = """
                {"conversation_id":7,"date":1714557600,"speaker":"Ada","text":"One"}
                {"conversation_id":7,"speaker":"Ben","text":"Two","date":null}
                {"conversation_id":7,"speaker":"Ben","text":"Three","date":"2024-05-02"}
                {"conversation_id":7,"speaker":"Ada","text":"Four","date":"2024-05-02T08:30:00+02:00","message_id":4}
                """;
        assertThat(only(transcript).messages())
                .extracting(it -> it.id() + " " + it.at())
                .containsExactly(
                        "7#1 2024-05-01T10:00:00Z",
                        "7#2 2024-05-01T10:00:00Z",
                        "7#3 2024-05-02T00:00:00Z",
                        "4 2024-05-02T06:30:00Z");
        assertThat(only(transcript + line("7", "Ada", "Five")).messages())
                .startsWith(only(transcript).messages().toArray(Message[]::new));
    }

    @Test
    void blankLinesAndUnknownFieldsAreNothing() {
        Conversation conversation =
                only("\uFEFF\n \r\n" + line("c", "Ada", "One").replace("{", "{\"x\":{\"conversation_id\":[\"no\"]},")
                        + "\r\n\n\t\n" + line("c", "Ben", "Two").strip());
        assertThat(texts(conversation)).containsExactly("One", "Two");
    }

    @Test
    void aSingleLineIsATranscriptToo() {
        assertThat(texts(only(line("c", "Ada", "Alone")))).containsExactly("Alone");
    }

    @Test
    void conversationsFollowOneAnother() {
        List<Entry> entries = entries(line("a", "Ada", "One") + line("b", "Ben", "Two") + line("b", "Ada", "Three"));
        assertThat(read(entries)).extracting(Conversation::id).containsExactly("a", "b");
        assertThat(entries.get(1).location()).endsWith(", line 2");
    }

    @Test
    void aBrokenLineIsSkippedWithItsPlaceAndTheRestIsRead() {
        List<Entry> entries = entries("half a line\"}\n" + line("a", "Ada", "One") + "{\"conversation_id\":\"a\",\n"
                + line("a", "Ben", "Two") + "[1]\nnull\n{\"speaker\":\"Ada\",\"text\":\"whose?\"}\n"
                + line("b", "Ada", "Three").strip() + "{}\n" + line("b", "Ben", "Four"));
        assertThat(read(entries)).hasSize(2);
        assertThat(texts(read(entries).getFirst())).containsExactly("One", "Two");
        assertThat(texts(read(entries).getLast())).containsExactly("Four");
        assertThat(entries.stream().filter(Entry.Skipped.class::isInstance))
                .allMatch(it -> ((Entry.Skipped) it).reason() == Reason.NOT_A_LINE)
                .extracting(it -> it.location().replaceFirst(".*, ", ""))
                .containsExactly("line 1", "line 3", "line 5", "line 6", "line 7", "line 8");
    }

    @Test
    void aConversationWithoutTextIsSkipped() {
        List<Entry> entries = entries(line("a", "Ada", " ") + line("b", "Ben", "Two"));
        assertThat(((Entry.Skipped) entries.getFirst()).reason()).isEqualTo(Reason.NO_TEXT);
        assertThat(((Entry.Skipped) entries.getFirst()).id()).isEqualTo("a");
    }

    @Test
    void aConversationThatComesAgainLaterIsRefusedWithItsLineAndWhatToDo() {
        assertThat(refusal(line("a", "Ada", "One") + line("b", "Ben", "Two") + "\n" + line("a", "Ada", "Secret")))
                .contains("in line 4")
                .contains("sort it by conversation_id")
                .doesNotContain("Secret");
    }

    @Test
    void aTranscriptIsFoundInZipsAndFoldersBesideOtherLines() throws IOException {
        String log = "{\"type\":\"user\",\"sessionId\":\"s\"}\n{\"type\":\"mode\"}\n";
        Path zip = Zips.zip(folder.resolve("t.zip"), "log.jsonl", log, "a/talk.jsonl", TWO_PEOPLE, "user.json", "{}");
        assertThat(texts(read(entries(zip)).getFirst())).containsExactly("Green or black?", "Black.");
        assertThat(entries(zip).getFirst().location()).isEqualTo("a/talk.jsonl, line 1");
        Path unpacked = Files.createDirectories(folder.resolve("unpacked"));
        Files.writeString(unpacked.resolve("talk.ndjson"), TWO_PEOPLE);
        assertThat(entries(unpacked)).hasSize(1);
    }

    @Test
    void aTranscriptWhoseContentDoesNotMatchItsChecksumIsRefused() throws IOException {
        Path zip = Zips.zip(folder.resolve("t.zip"), "talk.jsonl", TWO_PEOPLE);
        Zips.patchDirectory(zip, 16, 0x5A);
        assertThat(refusal(zip)).contains("(talk.jsonl) is damaged");
    }

    @Test
    void linesOfOtherProgramsAreRefusedAsBefore() throws IOException {
        for (String other : List.of(
                "{\"type\":\"user\",\"sessionId\":\"s\",\"message\":{\"role\":\"user\",\"content\":\"Hi\"}}\n{\"type\":\"mode\"}\n",
                "{\"timestamp\":\"2025-09-10\",\"role\":\"user\",\"content\":\"Hi\"}\n{\"role\":\"assistant\",\"content\":\"x\"}\n",
                "{\"conversationId\":\"c\",\"sender\":\"User\",\"text\":\"Hi\"}\n{\"conversationId\":\"c\"}\n",
                "{\"conversation_id\":\"c\",\"title\":\"shared\"}\n{\"conversation_id\":\"d\"}\n")) {
            assertThat(refusal(other)).contains("as logs in JSON lines do, which cannot be read yet");
            Path zip = Zips.zip(folder.resolve("other.zip"), "log.jsonl", other);
            assertThat(refusal(zip)).contains("other.zip holds no conversations");
        }
        assertThat(refusal("[" + line("c", "Ada", "One") + "]")).contains("holds no conversations");
        assertThat(refusal("[\n" + line("c", "Ada", "One"))).contains("is cut off");
        String parsed = "{\"id\":\"p\",\"messages\":[\n%s]}".formatted(line("c", "user", "One"));
        assertThat(read(entries(parsed)).getFirst().provider()).isEqualTo(Provider.PARSED);
    }

    @Test
    @Tag("slow")
    void whatIsTooLongCostsItsConversationOnly() throws IOException {
        String long1 = "x".repeat(9 << 20);
        String good = line("good", "Ada", "One");
        Path file = Files.writeString(
                folder.resolve("long.jsonl"), line("long", "Ada", long1) + line("long", "Ada", "y") + good);
        List<Entry> entries = entries(file);
        assertThat(((Entry.Skipped) entries.getFirst()).reason()).isEqualTo(Reason.LONG_STRING);
        assertThat(read(entries)).extracting(Conversation::id).containsExactly("good");
        Files.writeString(file, line("long", "Ada", "x".repeat(6 << 20)).repeat(3) + good);
        assertThat(((Entry.Skipped) entries(file).getFirst()).reason()).isEqualTo(Reason.TOO_LARGE);
        Files.writeString(file, line("long", "Ada", "x").repeat(200_001) + good);
        assertThat(((Entry.Skipped) entries(file).getFirst()).reason()).isEqualTo(Reason.TOO_MANY_MESSAGES);
        assertThat(read(entries(file))).hasSize(1);
    }

    @Test
    void progressEndsAtTheSizeOfTheFile() throws IOException {
        Path file = Files.writeString(folder.resolve("t.jsonl"), TWO_PEOPLE.repeat(3000));
        try (Export export = Export.open(file)) {
            long[] last = new long[1];
            Survey survey = export.survey(bytes -> last[0] = bytes);
            assertThat(last[0]).isEqualTo(Files.size(file));
            export.entries(survey, bytes -> last[0] = bytes).forEachRemaining(_ -> {});
            assertThat(last[0]).isEqualTo(Files.size(file));
        }
    }
}
