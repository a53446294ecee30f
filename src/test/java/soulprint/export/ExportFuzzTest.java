package soulprint.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import soulprint.conversation.Conversation;
import soulprint.failure.SoulprintException;

/// Damages valid exports in every way: never anything but entries or a refusal, and no refusal after the survey.
@Timeout(300)
class ExportFuzzTest {
    private static final String JSON_ALPHABET =
            "{}[]\",:0123456789.eE-+\\untrfalsxyz \u0000\u00FF\u00C3\u00ED\u00A0\u0080";

    @TempDir
    Path folder;

    private static String export() {
        Talk talk = Talk.of("c1")
                .say("q", "root", "user", "Hello \uD83D\uDE00 é【4:0†source】\uE200cite\uE202x\uE201")
                .node(
                        "a",
                        "q",
                        Talk.message(
                                "a",
                                "assistant",
                                "1700000200",
                                "{\"content_type\":\"multimodal_text\",\"parts\":[\"Hi\",{\"content_type\":\"audio_transcription\",\"text\":\"x\\ud83d\\u0000\"}]}",
                                ",\"metadata\":{\"user_context_message_data\":{\"about_user_message\":\"u\"}},\"recipient\":\"all\""))
                .node(
                        "s",
                        "root",
                        Talk.message(
                                "s",
                                "user",
                                "null",
                                "{\"content_type\":\"user_editable_context\",\"user_profile\":\"p\"}",
                                ""))
                .current("a");
        String parsed =
                "{\"id\":\"p\",\"createdAt\":\"2025-03-01T10:00:00Z\",\"messages\":[{\"role\":\"user\",\"content\":[\"Hi\",{\"type\":\"text\",\"text\":\"x\"}]}]}";
        return "[" + talk + "," + parsed + "," + talk.json(true) + "]";
    }

    @Test
    @Tag("slow")
    void damagedJsonYieldsEntriesOrARefusal() throws IOException {
        assertThat(survivors(export().getBytes(StandardCharsets.UTF_8), "export.json", 400, 3))
                .isPositive();
    }

    private static String transcript() {
        return """
                {"conversation_id":"a","title":"T \\ud83d\\ude00","date":"2024-05-01T10:00:00Z","message_id":"m1","speaker":"Ada é","text":"Hello"}

                {"conversation_id":"a","date":1714557600,"role":"user","speaker":"Ben","text":"Hi \\u0000","x":[{"y":1.5}]}
                {"conversation_id":7,"speaker":"assistant","text":"Grüße"}
                """;
    }

    @Test
    @Tag("slow")
    void damagedTranscriptsYieldEntriesOrARefusal() throws IOException {
        assertThat(survivors(transcript().getBytes(StandardCharsets.UTF_8), "export.jsonl", 3000, 7))
                .isPositive();
    }

    @Test
    @Tag("slow")
    void damagedZipsYieldEntriesOrARefusal() throws IOException {
        Path zip = Zips.zip(folder.resolve("whole.zip"), "conversations.json", export(), "user.json", "{}");
        survivors(Files.readAllBytes(zip), "export.zip", 400, 4);
    }

    @Test
    @Tag("long")
    void manyDamagedExportsYieldEntriesOrARefusal() throws IOException {
        Path zip = Zips.zip(
                folder.resolve("whole.zip"), "conversations.json", export(), "conversations-001.json", export());
        assertThat(survivors(export().getBytes(StandardCharsets.UTF_8), "export.json", 15_000, 5))
                .isPositive();
        survivors(Files.readAllBytes(zip), "export.zip", 10_000, 6);
    }

    /// How many of the damaged files could still be read.
    private int survivors(byte[] whole, String name, int rounds, long seed) throws IOException {
        SplittableRandom random = new SplittableRandom(seed);
        Path file = folder.resolve(name);
        int survivors = 0;
        for (int round = 0; round < rounds; round++) {
            byte[] bytes = damaged(whole, random);
            Files.write(file, bytes);
            try {
                survivors += read(file) > 0 ? 1 : 0;
            } catch (RuntimeException e) {
                throw new AssertionError("seed %d, round %d".formatted(seed, round), e);
            }
        }
        return survivors;
    }

    /// Only opening and the survey may refuse; what they let pass must be readable to its end.
    private static int read(Path file) {
        try (Export export = Export.open(file)) {
            Survey survey;
            try {
                survey = export.survey(_ -> {});
            } catch (SoulprintException refused) {
                assertThat(refused.sentence()).endsWith(".").doesNotContain("Hello");
                return 0;
            }
            int[] count = new int[1];
            export.entries(survey, _ -> {}).forEachRemaining(entry -> {
                count[0]++;
                if (entry instanceof Entry.Read read) {
                    assertStorable(read.conversation());
                }
            });
            assertThat(count[0]).isEqualTo(survey.conversations());
            return count[0];
        } catch (SoulprintException refused) {
            assertThat(refused.getStackTrace())
                    .anyMatch(it -> it.getMethodName().equals("open"));
            return 0;
        }
    }

    private static void assertStorable(Conversation conversation) {
        StringBuilder all = new StringBuilder(conversation.id()).append(conversation.title());
        conversation
                .messages()
                .forEach(it -> all.append(it.id()).append(it.text()).append(it.speaker()));
        conversation.contexts().forEach(it -> all.append(it.messageId()).append(it.text()));
        String text = all.toString();
        assertThat(text).doesNotContain("\u0000");
        assertThat(new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8))
                .isEqualTo(text);
    }

    private static byte[] damaged(byte[] whole, SplittableRandom random) {
        byte[] bytes = whole.clone();
        for (int hits = 1 + random.nextInt(3); hits > 0 && bytes.length > 0; hits--) {
            int at = random.nextInt(bytes.length);
            int end = Math.min(bytes.length, at + random.nextInt(1, 40));
            bytes = switch (random.nextInt(6)) {
                case 0 -> Arrays.copyOf(bytes, at);
                case 1 -> joined(bytes, at, new byte[0], end);
                case 2 -> joined(bytes, end, Arrays.copyOfRange(bytes, at, end), end);
                case 3 -> joined(bytes, at, new byte[] {anyByte(random)}, at);
                case 4 -> joined(bytes, at, new byte[] {anyByte(random)}, at + 1);
                default -> joined(bytes, at, new byte[] {(byte) random.nextInt(256)}, at + 1);
            };
        }
        return bytes;
    }

    private static byte anyByte(SplittableRandom random) {
        return (byte) JSON_ALPHABET.charAt(random.nextInt(JSON_ALPHABET.length()));
    }

    /// The bytes up to `start`, the middle, and the bytes from `end`.
    private static byte[] joined(byte[] bytes, int start, byte[] middle, int end) {
        byte[] result = Arrays.copyOf(bytes, start + middle.length + bytes.length - end);
        System.arraycopy(middle, 0, result, start, middle.length);
        System.arraycopy(bytes, end, result, start + middle.length, bytes.length - end);
        return result;
    }
}
