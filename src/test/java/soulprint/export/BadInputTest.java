package soulprint.export;

import static org.assertj.core.api.Assertions.assertThat;
import static soulprint.export.Reading.refusal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BadInputTest {
    private static final String TALKS = "[" + Reading.readable() + "," + Reading.readable() + "]";

    @TempDir
    Path folder;

    private Path honest() throws IOException {
        return Zips.zip(folder.resolve("export.zip"), "conversations.json", TALKS, "user.json", "{\"id\":\"u\"}");
    }

    private Path file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }

    @Test
    void aMissingOrUnreadableFileIsRefused() throws IOException {
        assertThat(refusal(folder.resolve("nowhere.zip"))).contains("nowhere.zip does not exist");
        assertThat(refusal(Path.of("/dev/null"))).contains("neither a file nor a folder");
        assertThat(refusal(file("empty.zip", ""))).contains("empty.zip is empty");
    }

    @Test
    void aTruncatedZipIsRefused() throws IOException {
        byte[] bytes = Files.readAllBytes(honest());
        for (int length : new int[] {5, 40, bytes.length / 2, bytes.length - 30}) {
            Path cut = Files.write(folder.resolve("cut.zip"), Arrays.copyOf(bytes, length));
            assertThat(refusal(cut))
                    .isEqualTo(cut + " is cut off before its end (no ZIP directory found): download it again and import"
                            + " that file.");
        }
    }

    @Test
    void aZipWhoseContentDoesNotMatchItsChecksumIsRefused() throws IOException {
        Path zip = honest();
        Zips.patchDirectory(zip, 16, 0x5A);
        assertThat(refusal(zip)).contains("export.zip (conversations.json) is damaged");
    }

    @Test
    void aZipWithADamagedDirectoryIsRefused() throws IOException {
        Path zip = honest();
        Zips.patch(zip, 5, 6, 16, 3);
        assertThat(refusal(zip)).contains("export.zip is damaged");
    }

    @Test
    void anEncryptedZipIsRefused() throws IOException {
        Path zip = honest();
        Zips.patchDirectory(zip, 8, 1);
        assertThat(refusal(zip)).contains("is encrypted").contains("unpack it with its password");
    }

    @Test
    void anUnknownCompressionIsRefused() throws IOException {
        Path zip = honest();
        Zips.patchDirectory(zip, 10, 93);
        assertThat(refusal(zip)).contains("ZIP method 93").contains("unpack it");
    }

    @Test
    void namesThatLeadOutOfTheArchiveAreRefused() throws IOException {
        for (String name :
                List.of("../conversations.json", "a/../../conversations.json", "..\\x.json", "C:\\x.json", "a/..")) {
            Path zip = Zips.zip(folder.resolve("escape.zip"), "conversations.json", TALKS, name, "[]");
            assertThat(refusal(zip)).contains("points outside the archive");
        }
        Path zip = honest();
        // The library that writes archives drops a leading slash, so it is put in afterwards: "/onversations.json".
        Zips.patchDirectory(zip, 46, '/');
        assertThat(refusal(zip)).contains("points outside the archive");
    }

    @Test
    @Tag("slow")
    void aZipBombIsRefusedEvenIfItLiesAboutItsSize() throws IOException {
        Path bomb = Zips.blownUp(folder.resolve("bomb.zip"), 600);
        assertThat(refusal(bomb)).contains("unpacks to more than 200 times its size and 512 MB");
        Zips.patchDirectory(bomb, 27, 0);
        assertThat(refusal(bomb)).contains("bomb.zip").containsAnyOf("unpacks to more than", "is damaged");
    }

    @Test
    void whatIsNoArchiveSaysWhatItIs() throws IOException {
        Map<String, String> kinds = Map.of(
                "%PDF-1.7\n", "a PDF document", "<!DOCTYPE html>", "a web page", "Rar!\u001A\u0007", "a RAR archive");
        for (Map.Entry<String, String> kind : kinds.entrySet()) {
            assertThat(refusal(file("export.zip", kind.getKey()))).contains("export.zip is " + kind.getValue());
        }
        byte[] gzip = {0x1F, (byte) 0x8B, 8, 0, 0, 0, 0, 0, 0, 0};
        assertThat(refusal(Files.write(folder.resolve("export.zip"), gzip))).contains("a gzip archive");
        assertThat(refusal(file("export.zip", "Dear Ben, here is the export"))).contains("is empty or no JSON");
        assertThat(refusal(file("export.json", "   \n "))).contains("is empty or no JSON");
    }

    @Test
    void anExportWithoutConversationsIsRefused() throws IOException {
        assertThat(refusal(Zips.zip(folder.resolve("e.zip"), "user.json", "{}", "inner.zip", "PK")))
                .contains("e.zip holds no conversations");
        assertThat(refusal(Zips.zip(folder.resolve("e.zip")))).contains("holds no conversations");
        assertThat(refusal(Files.createDirectory(folder.resolve("nothing"))))
                .contains("nothing holds no conversations");
        for (String json : List.of("[]", "{}", "[1,2]", "[{}]", "{\"conversations\":[]}", "{\"a\":{\"mapping\":{}}}")) {
            assertThat(refusal(json)).contains("holds no conversations");
        }
        assertThat(refusal("7")).contains("is empty or no JSON");
    }

    @Test
    void otherProvidersAreNamed() {
        Map<String, String> exports = Map.of(
                "[{\"uuid\":\"u\",\"name\":\"\",\"chat_messages\":[{\"sender\":\"human\"}]}]", "Claude",
                "[{\"id\":\"x\",\"inserted_at\":\"2025-01-01\",\"mapping\":{\"root\":{\"id\":\"root\"}}}]", "DeepSeek",
                "[{\"mapping\":{\"1\":{\"message\":{\"fragments\":[]}}}}]", "DeepSeek",
                "{\"conversations\":[{\"conversation\":{\"id\":\"g\"},\"responses\":[]}]}", "Grok",
                "[{\"header\":\"Gemini Apps\",\"title\":\"Prompted x\",\"time\":\"2025\",\"products\":[]}]",
                        "Google Gemini",
                "{\"chunkedPrompt\":{\"chunks\":[]}}", "Google AI Studio",
                "[{\"chatId\":\"c\",\"contentChunks\":[],\"role\":\"user\"}]", "Mistral Le Chat",
                "[{\"id\":\"o\",\"user_id\":\"u\",\"chat\":{\"history\":{}}}]", "Open WebUI",
                "{\"conversationId\":\"l\",\"endpoint\":\"openAI\",\"messages\":[]}", "LibreChat",
                "{\"version\":4,\"history\":[]}", "Chatbot UI");
        exports.forEach((json, provider) ->
                assertThat(refusal(json)).contains("is an export from " + provider + ", which cannot be read yet"));
    }

    @Test
    void brokenJsonIsRefusedWithItsPlace() {
        assertThat(refusal(TALKS.substring(0, TALKS.length() - 40)))
                .contains("is cut off before its end (conversation 2, byte");
        assertThat(refusal(TALKS.replaceFirst("},", "};"))).contains("is not valid JSON (conversation 1, byte");
        assertThat(refusal(TALKS + "x")).contains("is not valid JSON");
        assertThat(refusal(TALKS + "\n" + TALKS)).contains("JSON lines");
        assertThat(refusal(TALKS.replace("Good", "Go\u0000d")))
                .contains("is not valid JSON")
                .doesNotContain("morning");
    }

    @Test
    void bytesThatAreNotUtf8AreRefused() throws IOException {
        byte[] latin = TALKS.replace("morning", "m\u00F6rning").getBytes(StandardCharsets.ISO_8859_1);
        assertThat(refusal(Files.write(folder.resolve("latin.json"), latin)))
                .contains("holds bytes that are not UTF-8 (conversation 1, byte")
                .doesNotContain("rning");
    }

    @Test
    void nestingWithoutEndIsRefused() {
        String deep = "[".repeat(100_000);
        assertThat(refusal("[{\"mapping\":{},\"x\":" + deep)).contains("nested more than 500 levels");
        assertThat(refusal(deep)).contains("nested more than 500 levels");
        assertThat(refusal("{\"a\":".repeat(100_000))).contains("nested more than 500 levels");
    }

    @Test
    void namesInSentencesHoldNothingThatActsOnATerminal() throws IOException {
        Path odd = file("odd\u001B[31m\nname.json", "[");
        assertThat(refusal(odd)).contains("odd[31mname.json is cut off").doesNotContain("\u001B");
    }
}
