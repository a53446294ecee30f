package soulprint.search;

import static org.assertj.core.api.Assertions.assertThat;
import static soulprint.search.Desk.found;
import static soulprint.search.Desk.index;
import static soulprint.search.Desk.talk;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import soulprint.language.Language;

class SpellingTest {
    @TempDir
    Path folder;

    private Corrections corrections(String query) {
        try (SearchIndex index = SearchIndex.open(folder).orElseThrow()) {
            return index.corrections(Query.of(query));
        }
    }

    private List<String> meant(String query) {
        return corrections(query).all().stream()
                .flatMap(correction -> correction.meant().stream())
                .toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | a sourdough starter | sourdogh
            en | a sourdough starter | sourdouhg
            en | a sourdough starter | Sourdouughh
            en | a sourdough starter | zourdough
            en | my boat is new | baot
            en | my boat is new | boatt
            en | we found two bicycles | bicyclse
            en | we bought a bicycle | bicylces
            en | the restaurant in town | restuarnt
            de | Die Straßenbahn fährt nicht | Strasenbahn
            de | Die Straßenbahn fährt nicht | Straßnebahn
            de | Ein Buch über Gärten | Gärtne
            de | Ein Buch über Gärten | Gätren
            de | Ein großer Schlüssel | Schlüßel
            de | Der Schmetterling am Fenster | Schmeterlng
            ru | Мы купили новые книги | книгы
            """)
    void aMistypedWordIsFound(String language, String text, String query) {
        index(folder, talk("a", language, "", text), talk("b", "", "", "quite something else"));

        assertThat(found(folder, query)).containsExactly("a");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            two slips in a short word | a garden shed | gradne
            a word of three letters | the cat sat | cta
            the first letter and another | a sourdough starter | zourdogh
            more than two slips | a sourdough starter | sordogg
            a number | it cost 12345 | 12346
            a word with a digit | order ab1234 | ac1234
            a word near one with a digit | version mp44 | mpfo
            a phrase | a sourdough starter | '"sourdogh starter"'
            """)
    void whatIsTooFarOrMeantAsItStandsIsNotFound(String why, String text, String query) {
        index(folder, talk("a", "en", "", text), talk("b", "", "", "quite something else"));

        assertThat(found(folder, query)).as(why).isEmpty();
    }

    @Test
    void whatOccursInAnyFormIsNotCorrected() {
        index(
                folder,
                talk("exact", "en", "", "the boat"),
                talk("near", "en", "", "a goat, a goat and another goat"),
                talk("stem", "en", "", "we were running"),
                talk("title", "en", "Kettles", "the old kettle"));

        assertThat(found(folder, "boat")).containsExactly("exact");
        assertThat(meant("boat runs kettles goats")).isEmpty();
    }

    @Test
    void anExclusionStaysExact() {
        index(folder, talk("a", "en", "", "sourdough with rye"), talk("b", "en", "", "sourdough with ryes and salt"));

        assertThat(found(folder, "sourdough -sallt")).hasSize(2);
    }

    @Test
    void mistypedGrammarIsLeftAlone() {
        IndexedConversation[] talks = new IndexedConversation[30];
        for (int i = 0; i < talks.length; i++) {
            talks[i] = talk("t" + i, "en", "", "I think that theta is " + i);
        }
        index(folder, talks);

        assertThat(meant("thta")).isEmpty();
        assertThat(meant("wherefore whlie")).isEmpty();
    }

    @Test
    void theNearestWordsAreLookedForTheCommonestFirst() {
        index(
                folder,
                talk("a", "en", "", "a goat"),
                talk("b", "en", "", "a coat"),
                talk("c", "en", "", "a coat of wool"),
                talk("d", "en", "", "sourdough bread"),
                talk("e", "en", "", "a sourdoughs market"));

        assertThat(meant("moat")).containsExactly("coat", "goat");
        assertThat(meant("sourdogh")).containsExactly("sourdough");
        assertThat(found(folder, "moat")).containsExactlyInAnyOrder("a", "b", "c");
    }

    @Test
    void aWordOnlyTitlesHaveIsMeantToo() {
        index(folder, talk("a", "en", "Trip to Lisbon", "Where to?"), talk("b", "en", "", "nothing"));

        assertThat(found(folder, "Lisbno")).containsExactly("a");
    }

    @Test
    void anExactWordCountsMoreThanACorrectedOne() {
        index(
                folder,
                talk("corrected", "en", "", Instant.EPOCH, "about sourdough now"),
                talk("exact", "en", "", Instant.EPOCH, "about pumpkins now"));

        assertThat(found(folder, "sourdogh pumpkins")).containsExactly("exact", "corrected");
        assertThat(found(folder, "pumpkins sourdogh")).containsExactly("exact", "corrected");
    }

    @Test
    void aPastedTextIsNotCorrected() {
        index(folder, talk("a", "en", "", "a sourdough starter"));
        StringBuilder pasted = new StringBuilder("sourdogh starter");
        for (int i = 0; i < 2_000; i++) {
            pasted.append(" word").append((char) ('a' + i % 26)).append((char) ('a' + i / 26 % 26));
        }

        assertThat(meant(pasted.toString())).isEmpty();
        assertThat(found(folder, pasted.toString())).containsExactly("a");
    }

    @Test
    void theRemarkSaysWhatWasLookedForAsTheHitsHaveIt() {
        index(folder, talk("a", "de", "", "Ein Buch über Gärten"));
        Corrections corrections = corrections("Gätren und Bücherei Buhc");

        Snippet snippet = new Snippets(Query.of("Gätren"), corrections).of("Ein Buch über Gärten", new Language("de"));
        Hit hit = new Hit(
                "a", "", Optional.empty(), Optional.empty(), List.of(), 1, snippet.text(), snippet.highlights());

        assertThat(corrections.remark(List.of()))
                .hasValue("No \"Gätren\": searched for \"garten\".\nNo \"Buhc\": searched for \"buch\".");
        assertThat(corrections.remark(List.of(hit))).get().asString().contains("searched for \"gärten\".");
        assertThat(corrections("Gärten").remark(List.of(hit))).isEmpty();
    }

    @Test
    void theCorrectedWordIsHighlighted() {
        index(folder, talk("a", "en", "", "a sourdough starter"));
        String text = "Nothing of note. ".repeat(60) + "My Sourdough is alive.";

        Snippet snippet = new Snippets(Query.of("sourdogh"), corrections("sourdogh")).of(text, new Language("en"));

        assertThat(snippet.text()).contains("My Sourdough");
        assertThat(snippet.highlights())
                .singleElement()
                .satisfies(range -> assertThat(snippet.text().substring(range.start(), range.end()))
                        .isEqualTo("Sourdough"));
    }
}
