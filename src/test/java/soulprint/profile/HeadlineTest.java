package soulprint.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import soulprint.fact.Fact;
import soulprint.fact.Slot;

class HeadlineTest {
    @Test
    void itSaysNameWorkHomePeopleAndProjects() {
        assertThat(headline(
                        Facts.said(Slot.NAME, "Mara", "My name is Mara", "2024-05-12"),
                        Facts.said(Slot.ROLE, "nurse", "I am a nurse", "2024-05-12"),
                        Facts.said(Slot.EMPLOYER, "St. Olav", "I work at St. Olav", "2024-05-12"),
                        Facts.said(Slot.HOME, "Oslo", "I live in Oslo", "2024-05-12"),
                        Facts.said(Slot.PARTNER, "Jonas", "my partner Jonas", "2024-05-12"),
                        Facts.said(Slot.PROJECT_CURRENT, "a greenhouse", "I'm building a greenhouse", "2024-05-12")))
                .containsExactly(
                        "Mara · nurse at St. Olav · lives in Oslo",
                        "People: Jonas (partner)",
                        "Projects: a greenhouse");
    }

    @Test
    void hostileValuesAreLeftOut() {
        for (String text : HostileTexts.ALL) {
            List<String> lines = headline(Facts.said(Slot.NAME, text, "I am", "2024-05-12"));
            assertThat(lines)
                    .hasSizeBetween(1, 3)
                    .allMatch(line -> HarmlessText.faults(line).isEmpty());
        }
    }

    @Test
    void anEmptyProfileSaysWhatIsMissingAndWhy() {
        assertThat(headline().getFirst()).startsWith("Nothing is known yet: no message of yours has been read.");
        Style read = new Style(List.of(12));
        assertThat(Headline.of(List.of(), read, ZoneOffset.UTC))
                .hasSize(2)
                .last()
                .asString()
                .startsWith("12 of your messages were read.");
    }

    private static List<String> headline(Fact... facts) {
        return Headline.of(List.of(facts), Style.NONE, ZoneOffset.UTC);
    }
}
