package soulprint.extraction;

import static org.assertj.core.api.Assertions.assertThat;
import static soulprint.extraction.Said.said;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import soulprint.conversation.Message;
import soulprint.conversation.Role;
import soulprint.fact.Source;

class TaggerTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Why `I am root`?|I am root|CODE",
                "So he wrote \"I live in Rome now\" to me|I live in Rome|QUOTATION",
                "Er schrieb: „Ich wohne in Rom“|Ich wohne|QUOTATION",
                "Translate: I am a doctor|I am a doctor|GHOSTWRITTEN",
                "If I were rich I'd live in Rome.|live in Rome|HYPOTHETICAL",
                "Angenommen, ich würde Koch werden|Koch|HYPOTHETICAL",
                "Si fuera rico viviría en Roma|Roma|HYPOTHETICAL",
                "My boss loves golf.|loves golf|THIRD_PARTY",
                "Meine Chefin mag Golf|mag Golf|THIRD_PARTY",
                "Mi jefe odia el golf|odia el golf|THIRD_PARTY",
                "Should I move to Rome?|Rome|QUESTION",
                "Oh great, another update I adore|I adore|SARCASM",
                "for example: I live in Berlin|I live|EXAMPLE",
                "You are Orla the smith, I'm Fen, a thief.|I'm Fen|FICTION",
                "// note: I live in a cave|I live|CODE",
                "Now a dialogue. A: I like tea, and you? B: I hate it.|I like tea|EXAMPLE"
            })
    void wordsThatAreNoPlainStatementAreTagged(String text, String words, SpanKind kind) {
        assertThat(said(text).kinds(words)).contains(kind);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "I'm a nurse, can you suggest a schedule?|I'm a nurse",
                "I have a wife and two dogs|a wife",
                "My wife and I moved to Rome.|moved to Rome",
                "My boss loves golf, but I hate it.|I hate it",
                "We watched \"Blade Runner\" again|Blade Runner",
                "Ich bin Koch, und meine Frau ist Ärztin|Ich bin Koch"
            })
    void plainStatementsStayPlain(String text, String words) {
        assertThat(said(text).kinds(words)).isEmpty();
    }

    @Test
    void aPastedLetterEndsWhereTheWritersWordsReturn() {
        Said letter = said(
                "Proofread this letter:\n\nDear Ms Platt,\nI am a vegan.\nKind regards, Carol\n\nI'm her husband.");

        assertThat(letter.kinds("I am a vegan")).contains(SpanKind.GHOSTWRITTEN);
        assertThat(letter.kinds("I'm her husband")).isEmpty();
    }

    @Test
    void aGameGoesOnUntilTheUserStepsOut() {
        List<Message> messages = List.of(
                message("1", Role.USER, "Act as a job interviewer and ask me questions."),
                message("2", Role.ASSISTANT, "Tell me about yourself."),
                message("3", Role.USER, "I have managed a warehouse in Lodz."),
                message("4", Role.ASSISTANT, "Splendid."),
                message("5", Role.USER, "Thanks, that was fun. I am a nurse."));

        List<TaggedMessage> tagged =
                new Tagger().tag("c", Source.SAID, messages).messages();

        assertThat(tagged.get(2).kinds(0, 10)).containsExactly(SpanKind.FICTION);
        assertThat(tagged.get(4).spans()).isEmpty();
    }

    private static Message message(String id, Role role, String text) {
        return new Message(id, role, Instant.EPOCH, text);
    }

    @Test
    void aCurriculumVitaeIsToldByItsHeadings() {
        String text = "What do you think of him?\n\nOle Brandt\nSUMMARY\nI am a tidy welder.\nEDUCATION\nTrade school";
        assertThat(said(text).kinds("I am a tidy welder")).contains(SpanKind.PASTE);
        assertThat(said(text).kinds("What do you think")).doesNotContain(SpanKind.PASTE);
    }

    @Test
    void settingsWithKeysAndValuesAreTheUsersOwnWords() {
        String text = "Preferred name: Ole\nRole: Welder\nOther Information: I live in Bergen. I use Emacs.";
        Message message = new Message("m", Role.USER, Instant.EPOCH, text);
        assertThat(new Tagger()
                        .tag("c", Source.DECLARED, List.of(message))
                        .messages()
                        .getFirst()
                        .spans())
                .isEmpty();
    }
}
