package soulprint.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SpeakersTest {
    private final Speakers speakers =
            new Speakers(new Words(TextAnalyzer.forAsking()), List.of("Ada Sol", "Ben", "Ben Ito", "Zoë"));

    @Test
    void aQuestionIsAboutTheOneSpeakerItNames() {
        assertThat(speakers.in("What does Ada like?").speaker()).isZero();
        assertThat(speakers.in("ada's garden").speaker()).isZero();
        assertThat(speakers.in("What does Zoë like?").speaker()).isEqualTo(3);
        assertThat(speakers.in("What does Carl like?").speaker()).isEqualTo(Turns.NONE);
        assertThat(speakers.in("What do Ada and Zoë like?").speaker()).isEqualTo(Turns.NONE);
    }

    @Test
    void aNameThatSeveralBearIsNobodys() {
        assertThat(speakers.in("What does Ben like?").speaker()).isEqualTo(Turns.NONE);
        assertThat(speakers.in("What does Ben like?").terms()).isEmpty();
    }

    @Test
    void mostQuestionsAreAboutWhatTheUserSaid() {
        assertThat(Speakers.userMeant("When did I move to Bergen?")).isTrue();
        assertThat(Speakers.userMeant("What would you suggest I cook?")).isTrue();
        assertThat(Speakers.userMeant("Which libraries did you recommend?")).isFalse();
        assertThat(Speakers.userMeant("the recipe you gave me")).isFalse();
        assertThat(Speakers.userMeant("Was hast du mir empfohlen?")).isFalse();
        assertThat(Speakers.userMeant("Summarize my garden project")).isFalse();
        assertThat(Speakers.userMeant("Gib mir einen Überblick über den Garten"))
                .isFalse();
        assertThat(Speakers.userMeant("Fasse den Garten zusammen")).isFalse();
        assertThat(Speakers.userMeant("fasse ".repeat(50_000))).isTrue();
    }
}
