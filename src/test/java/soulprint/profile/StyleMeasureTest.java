package soulprint.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import soulprint.conversation.Message;
import soulprint.conversation.Role;
import soulprint.extraction.Span;
import soulprint.extraction.SpanKind;
import soulprint.extraction.TaggedConversation;
import soulprint.extraction.TaggedMessage;
import soulprint.fact.Section;
import soulprint.fact.Source;
import soulprint.language.Language;

class StyleMeasureTest {
    private static final Instant NOON = Instant.parse("2024-05-12T12:00:00Z");

    private final StyleMeasure measure = new StyleMeasure(ZoneOffset.UTC);

    @Test
    void questionsCourtesyAndEmojiAreCountedOnceAMessage() {
        Style style = english("Could you please help? Please?", "thanks a lot! 🎉🎉", "por favor", "lol ok");
        assertThat(style.messages()).isEqualTo(4);
        assertThat(style.of(StyleCount.QUESTIONS)).isEqualTo(1);
        assertThat(style.of(StyleCount.PLEASE)).isEqualTo(2);
        assertThat(style.of(StyleCount.THANKS)).isEqualTo(1);
        assertThat(style.of(StyleCount.EMOJI)).isEqualTo(1);
        assertThat(style.of(StyleCount.EXCLAMATIONS)).isEqualTo(1);
        assertThat(style.of(StyleCount.LAUGHTER)).isEqualTo(1);
        assertThat(style.of(StyleCount.LOWER_CASE)).isEqualTo(3);
        assertThat(style.of(StyleCount.WORDS)).isEqualTo(5 + 3 + 2 + 2);
    }

    @Test
    void germanTellsFormalFromInformalByWordAndCapital() {
        Style style = in("de", "Können Sie mir helfen?", "Kannst du das?", "Sie ist nett.", "Ich mag sie.");
        assertThat(style.of(StyleCount.FORMAL)).isEqualTo(1);
        assertThat(style.of(StyleCount.INFORMAL)).isEqualTo(1);
        assertThat(style.of(StyleCount.TELLING)).isEqualTo(4);
    }

    @Test
    void spanishTellsUstedFromTu() {
        Style style = in("es", "¿Puede usted ayudarme?", "¿Tú qué piensas?", "tu casa");
        assertThat(style.of(StyleCount.FORMAL)).isEqualTo(1);
        assertThat(style.of(StyleCount.INFORMAL)).isEqualTo(1);
    }

    @Test
    void codeAndPastedTextAreNotTheUsersWords() {
        String text = "fix this\nwhat? why? please!";
        TaggedMessage code = message(text, new Span(9, text.length(), SpanKind.CODE));
        TaggedMessage pasted = message("What?", new Span(0, 5, SpanKind.PASTE));
        Style style = measure.of(talk(Source.SAID, code, pasted), Optional.empty());
        assertThat(style.of(StyleCount.MESSAGES)).isEqualTo(2);
        assertThat(style.of(StyleCount.CODE)).isEqualTo(1);
        assertThat(style.of(StyleCount.WRITTEN)).isEqualTo(1);
        assertThat(style.of(StyleCount.WORDS)).isEqualTo(2);
        assertThat(style.of(StyleCount.QUESTIONS)).isZero();
    }

    @Test
    void assistantsAndSettingsCountNothing() {
        TaggedMessage answer = new TaggedMessage(new Message("1", Role.ASSISTANT, NOON, "Sure?"), List.of());
        assertThat(measure.of(talk(Source.SAID, answer), Optional.empty())).isEqualTo(Style.NONE);
        assertThat(measure.of(talk(Source.DECLARED, message("Be brief?")), Optional.empty()))
                .isEqualTo(Style.NONE);
    }

    @Test
    void hoursAreThoseOfTheZone() {
        TaggedConversation talk = talk(Source.SAID, message("hello"));
        Style tokyo = new StyleMeasure(ZoneId.of("Asia/Tokyo")).of(talk, Optional.empty());
        assertThat(tokyo.at(StyleLayout.hour(21))).isEqualTo(1);
    }

    @Test
    void countsAddUp() {
        Style first = english("hello there", "why?");
        Style second = in("de", "Danke dir!");
        Style together = first.plus(second).plus(Style.NONE);
        assertThat(together.messages()).isEqualTo(3);
        assertThat(together).isEqualTo(second.plus(first));
        assertThat(together.of(StyleCount.WORDS)).isEqualTo(5);
    }

    @Test
    void whatWasCountedIsToldWithItsBasis() {
        Style style = Style.NONE;
        for (int i = 0; i < 20; i++) {
            style = style.plus(english("why is that so?", "please tell me more about it"));
        }
        Profile profile = new ProfileWriter(ZoneOffset.UTC).write(List.of(), style);
        assertThat(ProfileWriterTest.field(profile, Section.SOUL, "communication_style"))
                .containsExactly(
                        "Of 40 messages: 40 with at most 6 words, 20 with a question, 20 with please, 40 in English");
        assertThat(ProfileWriterTest.field(profile, Section.IDENTITY, "emoji_style"))
                .containsExactly("Of 40 messages: 0 with an emoji");
        assertThat(ProfileWriterTest.field(profile, Section.TOOLS, "likely_usage"))
                .containsExactly("Of 40 messages: 40 between 09:00 and 13:00");
        assertThat(Lint.findings(profile, List.of())).isEmpty();
    }

    @Test
    void fewMessagesTellNothing() {
        Style style = english(Collections.nCopies(StyleLines.FLOOR - 1, "why?").toArray(String[]::new));
        Profile profile = new ProfileWriter(ZoneOffset.UTC).write(List.of(), style);
        assertThat(profile.sections())
                .allSatisfy(section -> assertThat(section.fields())
                        .allMatch(field -> field.lines().isEmpty()));
    }

    @Test
    void everyHostileTextIsCounted() {
        for (String text : HostileTexts.ALL) {
            assertThat(english(text).messages()).isEqualTo(1);
        }
    }

    @Test
    void aMegabyteTakesLittleTime() {
        String text = "Could you please look at this plan for the garden and tell me what I forgot? ".repeat(13);
        List<TaggedMessage> messages = new ArrayList<>(Collections.nCopies(1_000, message(text)));
        long start = System.nanoTime();
        measure.of(new TaggedConversation("c", Source.SAID, messages), Optional.of(new Language("en")));
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
    }

    private Style english(String... texts) {
        return in("en", texts);
    }

    private Style in(String language, String... texts) {
        TaggedMessage[] messages =
                Arrays.stream(texts).map(text -> message(text)).toArray(TaggedMessage[]::new);
        return measure.of(talk(Source.SAID, messages), Optional.of(new Language(language)));
    }

    private static TaggedMessage message(String text, Span... spans) {
        return new TaggedMessage(new Message("1", Role.USER, NOON, text), List.of(spans));
    }

    private static TaggedConversation talk(Source source, TaggedMessage... messages) {
        return new TaggedConversation("c", source, Stream.of(messages).toList());
    }
}
