package soulprint.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import soulprint.language.Language;

class SnippetsTest {
    private static final String FILLER = "Nothing of note happened on that long and quiet day. ".repeat(40);

    private static Snippet snippet(String query, String text, String language) {
        return new Snippets(Query.of(query)).of(text, language.isEmpty() ? null : new Language(language));
    }

    private static List<String> marked(Snippet snippet) {
        return snippet.highlights().stream()
                .map(range -> snippet.text().substring(range.start(), range.end()))
                .toList();
    }

    @Test
    void thePassageIsWhereMostOfTheQueryStandsTogether() {
        String text = FILLER + "A garden once. " + FILLER + "We built a shed in the Garden last May. " + FILLER;

        Snippet snippet = snippet("the garden shed", text, "en");

        assertThat(snippet.text())
                .contains("We built a shed in the Garden last May.")
                .hasSizeBetween(200, 310);
        assertThat(snippet.text()).startsWith("…").endsWith("…");
        assertThat(marked(snippet)).containsExactly("shed", "Garden");
    }

    @Test
    void otherFormsOfTheWordsAreMarked() {
        assertThat(marked(snippet("run", "They were running and ran.", "en"))).containsExactly("running");
        assertThat(marked(snippet("Haus", "Zwei Häuser, ein Haus und die Hausboote sind nicht da.", "de")))
                .containsExactly("Häuser", "Haus");
        assertThat(marked(snippet("école", "L'école de la ville", "fr"))).containsExactly("L'école");
    }

    @Test
    void phrasesAreMarkedWholeAndNotTheirWordsElsewhere() {
        String text = "Apple tart. Pie. " + FILLER + "An apple   \n pie it was.";

        Snippet snippet = snippet("\"apple pie\"", text, "en");

        assertThat(marked(snippet)).containsExactly("apple pie");
    }

    @Test
    void charactersWithoutSpacesAreMarked() {
        assertThat(marked(snippet("猫", "我的猫很可爱", "zh"))).containsExactly("猫");
        assertThat(marked(snippet("東京大学", "昨日は東京大学へ行きました", "ja"))).containsExactly("東京大学");
        Snippet cut = snippet("猫", "今日は天気がいい".repeat(60) + "猫" + "今日は天気がいい".repeat(60), "ja");
        assertThat(cut.text()).hasSizeBetween(200, 310);
        assertThat(marked(cut)).containsExactly("猫");
    }

    @Test
    void theMatchIsShownWholeWhereverItStands() {
        for (int before = 0; before < 400; before++) {
            Snippet snippet = snippet(
                    "needle thread",
                    "x".repeat(before % 37) + " a needle, " + "y ".repeat(before / 2) + "(thread)" + "z".repeat(200),
                    "");
            assertThat(marked(snippet)).isNotEmpty().allMatch(List.of("needle", "thread")::contains);
        }
    }

    @Test
    void withoutAMatchItIsTheBeginning() {
        assertThat(snippet("zebra", FILLER, "en").text())
                .startsWith("Nothing of note")
                .endsWith("…");
        assertThat(snippet("zebra", "short", "en")).isEqualTo(new Snippet("short", List.of()));
        assertThat(snippet("", "", "").text()).isEmpty();
    }

    @Test
    void partsOfNamesAreMarkedInPlace() {
        assertThat(marked(snippet("yaml", "see config.yaml:12 there", ""))).containsExactly("yaml");
        assertThat(marked(snippet("user_name", "set user_name now", ""))).containsExactly("user_name");
    }

    @Test
    @Tag("slow")
    void noCharacterIsCutInTwo() {
        SplittableRandom random = new SplittableRandom(4);
        String[] pieces = {"👩‍💻", "e\u0301", "🇩🇪", "word", " ", "猫", "\n\t ", "🎉", "Ünï", "กำ"};
        for (int i = 0; i < 500; i++) {
            StringBuilder text = new StringBuilder();
            for (int length = random.nextInt(400); length > 0; length--) {
                text.append(pieces[random.nextInt(random.nextInt(1, pieces.length + 1))]);
            }
            Snippet snippet = snippet("word 猫 🎉", text.toString(), "");
            String shown = snippet.text().replace("…", "");

            assertThat(shown.codePoints().noneMatch(c -> c >= 0xD800 && c <= 0xDFFF))
                    .isTrue();
            assertThat(shown)
                    .doesNotStartWith("\u0301")
                    .doesNotStartWith("\u200d")
                    .doesNotContain("  ");
            assertThat(snippet.text().length()).isLessThan(320);
            int before = -1;
            for (Snippet.Range range : snippet.highlights()) {
                assertThat(range.start()).isGreaterThan(before).isLessThan(range.end());
                before = range.end();
            }
            assertThat(before).isLessThanOrEqualTo(snippet.text().length());
        }
    }
}
