package soulprint.date;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import soulprint.language.Language;

final class TimeGrammarTest {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final ZoneId MADRID = ZoneId.of("Europe/Madrid");
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    /// A Tuesday.
    private static final Instant SAID = Instant.parse("2024-03-05T12:00:00Z");

    @Test
    void aLanguageWithoutRulesHasNoGrammar() {
        assertThat(TimeGrammar.of(new Language("fr"), LONDON)).isEmpty();
    }

    @Test
    void anExpressionSaysWhereItStands() {
        TimeExpression expression =
                found("en", LONDON, "I moved to Leeds on 3 May 2021.").getFirst();

        assertThat(expression.in("I moved to Leeds on 3 May 2021.")).isEqualTo("on 3 May 2021");
        assertThat(expression.period()).isEqualTo(day("2021-05-03"));
    }

    @Test
    void lateInTheEveningTheZoneDecidesWhichDayItIs() {
        Instant late = Instant.parse("2024-03-05T23:30:00Z");

        assertThat(grammar("en", LONDON).in("I quit today", late).getFirst().period())
                .isEqualTo(day("2024-03-05"));
        assertThat(grammar("de", BERLIN)
                        .in("Heute kündige ich", late)
                        .getFirst()
                        .period())
                .isEqualTo(day("2024-03-06"));
    }

    @Test
    void americansWriteTheMonthFirstAndOnlyInEnglish() {
        assertThat(period("en", NEW_YORK, "Signed 3/4/2021.")).isEqualTo(day("2021-03-04"));
        assertThat(period("en", LONDON, "Signed 3/4/2021.")).isEqualTo(day("2021-04-03"));
        assertThat(period("es", ZoneId.of("America/Lima"), "Firmado el 3/4/2021."))
                .isEqualTo(day("2021-04-03"));
        assertThat(period("en", NEW_YORK, "Signed 25/12/2021.")).isEqualTo(day("2021-12-25"));
    }

    @Test
    void theVerbTellsLastFromNext() {
        assertThat(period("en", LONDON, "On Friday I had my exam")).isEqualTo(day("2024-03-01"));
        assertThat(period("en", LONDON, "On Friday I have my exam")).isEqualTo(day("2024-03-08"));
        assertThat(period("de", BERLIN, "Am 4. Juni haben wir geheiratet")).isEqualTo(day("2023-06-04"));
        assertThat(period("de", BERLIN, "Am 4. Juni heiraten wir")).isEqualTo(day("2024-06-04"));
        assertThat(period("es", MADRID, "El lunes fui al médico")).isEqualTo(day("2024-03-04"));
        assertThat(period("es", MADRID, "El lunes voy al médico")).isEqualTo(day("2024-03-11"));
    }

    @Test
    void aWeekdayIsNeverToday() {
        assertThat(period("en", LONDON, "He left last Tuesday")).isEqualTo(day("2024-02-27"));
        assertThat(period("en", LONDON, "He leaves next Tuesday")).isEqualTo(day("2024-03-12"));
    }

    @Test
    void sinceIsOpenFromTheFirstDayOfItsUnit() {
        assertThat(period("en", LONDON, "I've lived here for six years now"))
                .isEqualTo(new Period(LocalDate.parse("2018-01-01"), null, Precision.YEAR));
        assertThat(period("de", BERLIN, "Ich jogge seit drei Monaten"))
                .isEqualTo(new Period(LocalDate.parse("2023-12-01"), null, Precision.MONTH));
        assertThat(period("es", MADRID, "Llevo dos semanas sin dormir"))
                .isEqualTo(new Period(LocalDate.parse("2024-02-20"), null, Precision.DAY));
    }

    @Test
    void untilIsOpenToTheLastDayOfItsUnit() {
        assertThat(period("en", LONDON, "I worked there until last year"))
                .isEqualTo(new Period(null, LocalDate.parse("2023-12-31"), Precision.YEAR));
    }

    @Test
    void aLengthOfTimeIsNoPointInTime() {
        assertThat(found("en", LONDON, "We lived in Rome for three years.")).isEmpty();
        assertThat(found("en", LONDON, "I wrote the book in three weeks.")).isEmpty();
        assertThat(found("de", BERLIN, "Ich habe zwei Jahre in Rom gelebt.")).isEmpty();
    }

    @Test
    void whatComesBackEveryWeekIsNoPointInTime() {
        assertThat(found("en", LONDON, "I swim every Friday and on Mondays.")).isEmpty();
        assertThat(found("de", BERLIN, "Offen von Montag bis Freitag, ich gehe jeden Samstag."))
                .isEmpty();
        assertThat(found("es", MADRID, "Los lunes entreno, y todos los viernes."))
                .isEmpty();
    }

    @Test
    void aSpanReachesFromItsFirstToItsLastDay() {
        assertThat(period("en", LONDON, "I was ill from October 2022 to February 2023"))
                .isEqualTo(new Period(LocalDate.parse("2022-10-01"), LocalDate.parse("2023-02-28"), Precision.MONTH));
    }

    @Test
    void winterBelongsToTheYearInWhichItBegins() {
        assertThat(period("en", LONDON, "It was in the winter of 2019"))
                .isEqualTo(new Period(LocalDate.parse("2019-12-01"), LocalDate.parse("2020-02-29"), Precision.SEASON));
    }

    @Test
    void easterMovesWithTheMoon() {
        assertThat(period("en", LONDON, "We met at Easter 2019")).isEqualTo(day("2019-04-21"));
        assertThat(period("en", LONDON, "We met at Easter 2025")).isEqualTo(day("2025-04-20"));
        assertThat(period("de", BERLIN, "Karfreitag 2038 ist früh")).isEqualTo(day("2038-04-23"));
    }

    @Test
    void aDayThatDoesNotExistMeansNothing() {
        assertThat(found("en", LONDON, "It was on 31 February 2021.")).isEmpty();
        assertThat(found("en", LONDON, "It was on 2021-02-30.")).isEmpty();
    }

    @Test
    void theTwentyNinthOfFebruaryIsTheNearestThereIs() {
        assertThat(period("en", LONDON, "My birthday is on 29 February")).isEqualTo(day("2028-02-29"));
    }

    @Test
    void wordsAndNumbersOfOtherKindsAreLeftAlone() {
        for (String text : List.of(
                "I may march on in a second",
                "version 2.0.1 on 192.168.20.19",
                "call 555-2019 or +44 20 7946 2019",
                "1990 euros, $2019, 2000 words, room 2019",
                "a 3/4 inch pipe, 9/10 points, open 24/7")) {
            assertThat(found("en", LONDON, text)).as(text).isEmpty();
        }
    }

    @Tag("slow")
    @Test
    void hostileTextTakesLinearTime() {
        for (String piece :
                List.of("in the ", "3.", "1-", "may ", "every ", "for a year and ", "'", "2019 ", "last ")) {
            assertTimeout(Duration.ofSeconds(20), () -> found("en", LONDON, "today " + piece.repeat(20_000)));
        }
    }

    private static TimeGrammar grammar(String language, ZoneId zone) {
        return TimeGrammar.of(new Language(language), zone).orElseThrow();
    }

    private static List<TimeExpression> found(String language, ZoneId zone, String text) {
        return grammar(language, zone).in(text, SAID);
    }

    private static Period period(String language, ZoneId zone, String text) {
        List<TimeExpression> found = found(language, zone, text);
        assertThat(found).as(text).hasSize(1);
        return found.getFirst().period();
    }

    private static Period day(String day) {
        return Period.day(LocalDate.parse(day));
    }
}
