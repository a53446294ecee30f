package soulprint.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class AskedTimeTest {
    private static final LocalDate TODAY = LocalDate.of(2025, 11, 20);

    private static double fit(String question, String day) {
        return AskedTime.of(question, TODAY).fit(LocalDate.parse(day));
    }

    @Test
    void aMonthFitsInItsYearOrInAnyIfNoneIsNamed() {
        assertThat(fit("What did I plan in March 2024?", "2024-03-09")).isEqualTo(1);
        assertThat(fit("What did I plan in March 2024?", "2023-03-09")).isZero();
        assertThat(fit("What did I plan in March 2024?", "2024-04-01")).isZero();
        assertThat(fit("Who came in August?", "2023-08-31")).isEqualTo(1);
        assertThat(fit("Was habe ich im März 2024 geplant?", "2024-03-09")).isEqualTo(1);
        assertThat(fit("Qu'ai-je dit en août 2024 ?", "2024-08-01")).isEqualTo(1);
    }

    @Test
    void theVeryDayFitsBest() {
        for (String question : new String[] {"on 3 May 2023", "on May 3rd, 2023", "am 3. Mai 2023", "2023-05-03"}) {
            assertThat(fit(question, "2023-05-03")).as(question).isGreaterThan(1.5);
            assertThat(fit(question, "2023-05-04")).as(question).isEqualTo(1);
            assertThat(fit(question, "2022-05-03")).as(question).isZero();
        }
    }

    @Test
    void eachMonthTakesTheDayBesideIt() {
        assertThat(fit("between 3 May and 7 June", "2024-05-03")).isGreaterThan(1.5);
        assertThat(fit("between 3 May and 7 June", "2024-05-07")).isEqualTo(1);
        assertThat(fit("between 3 May and 7 June", "2024-06-07")).isGreaterThan(1.5);
    }

    @Test
    void aYearAloneFitsALittle() {
        assertThat(fit("my trips in 2022", "2022-07-07")).isEqualTo(0.5);
        assertThat(fit("my trips in 2022", "2021-07-07")).isZero();
        assertThat(AskedTime.of("the year 1066 and 15000 steps", TODAY).isEmpty())
                .isTrue();
    }

    @Test
    void whatIsRelativeCountsFromTheDayOfAsking() {
        assertThat(fit("last summer", "2025-07-15")).isEqualTo(1);
        assertThat(fit("last summer", "2024-07-15")).isZero();
        assertThat(fit("letzten Sommer", "2025-06-01")).isEqualTo(1);
        assertThat(fit("last winter", "2025-01-15")).isEqualTo(1);
        assertThat(fit("yesterday", "2025-11-19")).isEqualTo(1);
        assertThat(fit("last month", "2025-10-01")).isEqualTo(1);
        assertThat(fit("last year", "2024-02-29")).isEqualTo(1);
        assertThat(fit("three weeks ago", "2025-10-30")).isEqualTo(1);
        assertThat(fit("vor zwei Wochen", "2025-11-06")).isEqualTo(1);
        assertThat(fit("vor einem Jahr", "2024-11-01")).isEqualTo(1);
    }

    @Test
    void wordsThatOnlyLookLikeMonthsAreNone() {
        assertThat(AskedTime.of("What may I eat on my march?", TODAY).isEmpty()).isTrue();
        assertThat(AskedTime.of("in May", TODAY).isEmpty()).isFalse();
    }

    @Test
    void anyTextIsRead() {
        for (String text : new String[] {
            "",
            "2024-13-45",
            "in May 99999999999",
            "vor 999 Jahren",
            "999 days ago",
            "SİX WEEKS AGO",
            "vor dreı Monaten"
        }) {
            assertThat(AskedTime.of(text, TODAY).fit(TODAY)).as(text).isGreaterThanOrEqualTo(0);
        }
    }
}
