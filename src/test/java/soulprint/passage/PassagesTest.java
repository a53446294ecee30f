package soulprint.passage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import soulprint.chunk.TokenEstimate;
import soulprint.conversation.Message;
import soulprint.conversation.Role;

final class PassagesTest {
    private static final String[] PIECES = {
        "harbour",
        "Laterne",
        "e.g. Dr. Smith",
        ". ",
        "? ",
        "\n",
        "\n\n",
        " ",
        " ",
        " ",
        "日本語の文。",
        "漢字",
        "🛶",
        "👩‍👩‍👧",
        "```\ncode {\n    x = 1;\n```\n",
        "Ärger",
        "кошка",
        "1234567890",
        "\t",
        "---",
        "…",
        "\r\n",
        "word word word word",
        "averyveryverylongwordwithoutanyspace"
    };

    @Test
    void aShortMessageIsEmbeddedAfterTheEndOfTheOneBefore() {
        List<Passage> passages =
                Passages.of(List.of(user("a", "Which boat did I buy?"), assistant("b", "You bought the Heron.")));
        assertThat(passages.get(0).text()).isEqualTo("Which boat did I buy?");
        assertThat(passages.get(1)).isEqualTo(new Passage(1, 0, 21, "Which boat did I buy?\nYou bought the Heron."));
    }

    @Test
    void ofALongMessageBeforeOnlyItsEndIsTakenFromAWordOn() {
        String before = "The harbour was quiet that morning. ".repeat(40).strip();
        Passage passage =
                Passages.of(List.of(assistant("a", before), user("b", "Why?"))).getLast();
        String taken = passage.text().substring(0, passage.text().length() - "\nWhy?".length());
        assertThat(before).endsWith(" " + taken);
        assertThat(TokenEstimate.tokens(taken)).isBetween(60, 80);
    }

    @Test
    void aMessageOfMiddleLengthIsOnePassageByItself() {
        String text = "The harbour was quiet that morning. ".repeat(20).strip();
        assertThat(TokenEstimate.tokens(text)).isBetween(80, 240);
        List<Passage> passages = Passages.of(List.of(user("a", "Tell me."), assistant("b", text)));
        assertThat(passages.getLast()).isEqualTo(new Passage(1, 0, text.length(), text));
    }

    @Test
    void aLongMessageIsCutAtSentencesIntoWindowsOfAbout200Tokens() {
        String text = "The harbour was quiet, as Dr. Smith had said it would be. "
                .repeat(100)
                .strip();
        List<Passage> passages = Passages.of(List.of(user("a", text)));
        assertThat(passages).allSatisfy(passage -> {
            assertThat(passage.text()).startsWith("The harbour").endsWith("would be.");
            assertThat(TokenEstimate.tokens(passage.text())).isBetween(110, 280);
        });
        double mean = passages.stream()
                .mapToInt(passage -> TokenEstimate.tokens(passage.text()))
                .average()
                .orElseThrow();
        assertThat(mean).isBetween(170.0, 230.0);
    }

    @Test
    void whatHasNoLetterAndNoDigitIsNoPassage() {
        assertThat(Passages.of(List.of(user("a", "???"), assistant("b", "👍")))).isEmpty();
        assertThat(Passages.of(List.of(user("a", "--- \n".repeat(2_000) + "end"))))
                .allSatisfy(passage -> assertThat(passage.text()).contains("end"));
    }

    @Test
    void everyLetterIsInExactlyOnePassageAndOrderIsKept() {
        for (int seed = 0; seed < 300; seed++) {
            List<Message> messages = random(new SplittableRandom(seed));
            List<Passage> passages = Passages.of(messages);
            assertThat(passages).as("seed " + seed).isEqualTo(Passages.of(messages));
            check(messages, passages, "seed " + seed);
        }
    }

    private static void check(List<Message> messages, List<Passage> passages, String what) {
        int message = 0;
        int reached = 0;
        for (Passage passage : passages) {
            while (message < passage.message()) {
                assertThat(hasLetters(messages.get(message).text().substring(reached)))
                        .as(what)
                        .isFalse();
                message++;
                reached = 0;
            }
            String text = messages.get(message).text();
            assertThat(passage.start()).as(what).isGreaterThanOrEqualTo(reached);
            assertThat(hasLetters(text.substring(reached, passage.start())))
                    .as(what)
                    .isFalse();
            assertThat(hasLetters(text.substring(passage.start(), passage.end())))
                    .as(what)
                    .isTrue();
            assertThat(splitsAPair(text, passage.start()) || splitsAPair(text, passage.end()))
                    .as(what)
                    .isFalse();
            assertThat(Character.isLowSurrogate(passage.text().charAt(0)))
                    .as(what)
                    .isFalse();
            assertThat(passage.text())
                    .as(what)
                    .endsWith(text.substring(passage.start(), passage.end()).strip());
            assertThat(TokenEstimate.tokens(passage.text())).as(what).isLessThanOrEqualTo(450);
            reached = passage.end();
        }
        while (message < messages.size()) {
            assertThat(hasLetters(messages.get(message).text().substring(reached)))
                    .as(what)
                    .isFalse();
            message++;
            reached = 0;
        }
    }

    private static boolean hasLetters(String text) {
        return text.codePoints().anyMatch(Character::isLetterOrDigit);
    }

    private static boolean splitsAPair(String text, int offset) {
        return offset > 0
                && offset < text.length()
                && Character.isSurrogatePair(text.charAt(offset - 1), text.charAt(offset));
    }

    private static List<Message> random(SplittableRandom random) {
        List<Message> messages = new ArrayList<>();
        int count = random.nextInt(1, 12);
        while (messages.size() < count) {
            StringBuilder text = new StringBuilder();
            int pieces = random.nextInt(1, random.nextBoolean() ? 20 : 1_500);
            boolean spaced = random.nextInt(4) > 0;
            for (int piece = 0; piece < pieces; piece++) {
                text.append(PIECES[random.nextInt(PIECES.length)]).append(spaced ? " " : "");
            }
            if (!text.toString().isBlank()) {
                messages.add(
                        messages.size() % 2 == 0
                                ? user("m" + messages.size(), text.toString())
                                : assistant("m" + messages.size(), text.toString()));
            }
        }
        return messages;
    }

    private static Message user(String id, String text) {
        return new Message(id, Role.USER, null, text);
    }

    private static Message assistant(String id, String text) {
        return new Message(id, Role.ASSISTANT, null, text);
    }
}
