package soulprint.export;

import static org.assertj.core.api.Assertions.assertThat;
import static soulprint.export.Reading.entries;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import soulprint.export.Entry.Reason;

@Tag("slow")
class LimitsTest {
    private static final String GOOD = Reading.readable().json();

    @TempDir
    Path folder;

    /// Between two good conversations, one whose text is `times` times `piece`.
    private Path file(String before, String piece, int times, String after) throws IOException {
        Path file = folder.resolve("conversations.json");
        byte[] bytes = piece.getBytes(StandardCharsets.UTF_8);
        try (OutputStream stream = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
            stream.write(("[" + GOOD + "," + before).getBytes(StandardCharsets.UTF_8));
            for (int i = 0; i < times; i++) {
                stream.write(bytes);
            }
            stream.write((after + "," + GOOD + "]").getBytes(StandardCharsets.UTF_8));
        }
        return file;
    }

    private Path message(String piece, int times) throws IOException {
        String whole =
                Talk.of("long").say("q", "root", "user", "@").current("q").json();
        int at = whole.indexOf('@');
        return file(whole.substring(0, at), piece, times, whole.substring(at + 1));
    }

    private static void assertSkipped(Path file, Reason reason) {
        List<Entry> entries = entries(file);
        assertThat(entries).hasSize(3);
        assertThat(entries.get(0)).isInstanceOf(Entry.Read.class);
        assertThat(((Entry.Skipped) entries.get(1)).reason()).isEqualTo(reason);
        assertThat(entries.get(2)).isInstanceOf(Entry.Read.class);
    }

    @Test
    void aTextOf300MegabytesCostsItsConversationOnly() throws IOException {
        assertSkipped(message("x".repeat(1 << 20), 300), Reason.LONG_STRING);
    }

    @Test
    void theLongestTextIsReadAndOneCharacterMoreIsNot() throws IOException {
        String piece = "x".repeat(1 << 10);
        assertThat(entries(message(piece, 8 << 10))).allMatch(Entry.Read.class::isInstance);
        assertSkipped(message("x" + piece, (8 << 10)), Reason.LONG_STRING);
    }

    @Test
    void manyTextsMayNotAddUpToTooMuch() throws IOException {
        Talk talk = Talk.of("large");
        String megabyte = "y".repeat(1 << 20);
        for (int i = 0; i < 17; i++) {
            talk.say("m" + i, i == 0 ? "root" : "m" + (i - 1), "user", megabyte);
        }
        assertSkipped(file(talk.json(), "", 0, ""), Reason.TOO_LARGE);
    }

    @Test
    void whatIsNotKeptCountsForNothing() throws IOException {
        Talk talk = Talk.of("tools");
        String megabyte = "y".repeat(1 << 20);
        for (int i = 0; i < 40; i++) {
            talk.say("m" + i, i == 0 ? "root" : "m" + (i - 1), i % 2 == 0 ? "tool" : "system", megabyte);
        }
        talk.say("q", "m39", "user", "Thanks").current("q");
        assertThat(entries(file(talk.json(), "", 0, ""))).hasSize(3).allMatch(Entry.Read.class::isInstance);
    }

    @Test
    void tooManyNodesCostTheirConversationOnly() throws IOException {
        assertSkipped(file("{\"mapping\":{\"0\":null", ",\"n\":null", 10, "}}"), Reason.NO_TEXT);
        StringBuilder nodes = new StringBuilder("{\"mapping\":{\"root\":null");
        for (int i = 0; i < 200_001; i++) {
            nodes.append(",\"")
                    .append(i)
                    .append("\":{\"parent\":\"")
                    .append(i - 1)
                    .append("\"}");
        }
        assertSkipped(file(nodes.append("}}").toString(), "", 0, ""), Reason.TOO_MANY_MESSAGES);
        assertSkipped(
                file("{\"messages\":[{\"text\":\"a\"}", ",{\"text\":\"a\"}", 200_001, "]}"), Reason.TOO_MANY_MESSAGES);
    }

    @Test
    void aLongChainIsWalkedInReasonableTime() throws IOException {
        StringBuilder nodes = new StringBuilder("{\"current_node\":\"150000\",\"mapping\":{\"root\":null");
        for (int i = 0; i <= 150_000; i++) {
            nodes.append(
                    ",\"%d\":{\"parent\":\"%d\",\"message\":{\"author\":{\"role\":\"user\"},\"content\":{\"content_type\":\"text\",\"parts\":[\"a\"]}}}"
                            .formatted(i, i - 1));
        }
        List<Entry> entries = entries(file(nodes.append("}}").toString(), "", 0, ""));
        assertThat(((Entry.Read) entries.get(1)).conversation().messages()).hasSize(150_001);
    }

    @Test
    void aMillionTinyTextsCostNoMoreThanALargeOne() throws IOException {
        assertSkipped(file("{\"messages\":[{\"content\":[\"a\"", ",\"a\"", 3_000_000, "]}]}"), Reason.TOO_LARGE);
    }

    @Test
    void aLongTextOutsideTheConversationsHurtsNobody() throws IOException {
        Path file = folder.resolve("wrapped.json");
        Files.writeString(file, "{\"junk\":\"" + "x".repeat(10 << 20) + "\",\"conversations\":[" + GOOD + "]}");
        assertThat(entries(file)).hasSize(1).allMatch(Entry.Read.class::isInstance);
    }

    @Test
    void numbersNobodyCanCountToAreNoDates() {
        for (String number : List.of("1e999999999", "1e-999999999", "-5", "9".repeat(900), "NaN", "\"1e999999999\"")) {
            Talk talk = Reading.readable().field("create_time", number).field("update_time", number);
            assertThat(Reading.conversation(talk).title()).isEqualTo("Talk readable");
        }
    }

    @Test
    void manyLongFieldNamesAreRefused() throws IOException {
        StringBuilder nodes = new StringBuilder("{\"mapping\":{\"root\":null");
        for (int i = 0; i < 1000; i++) {
            nodes.append(",\"").append("k".repeat(10_000)).append(i).append("\":null");
        }
        assertThat(Reading.refusal(file(nodes.append("}}").toString(), "", 0, "")))
                .contains("has field names of absurd length");
        assertThat(Reading.refusal("[{\"" + "k".repeat(30_000) + "\":1}]")).contains("of absurd length");
    }
}
