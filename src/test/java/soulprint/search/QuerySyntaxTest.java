package soulprint.search;

import static org.assertj.core.api.Assertions.assertThat;
import static soulprint.search.Desk.found;
import static soulprint.search.Desk.index;
import static soulprint.search.Desk.talk;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QuerySyntaxTest {
    private static final Instant NOON = Instant.parse("2024-03-10T12:00:00Z");

    @TempDir
    Path folder;

    private void fruit() {
        index(
                folder,
                talk("pie", "en", "", NOON, "an apple pie with cinnamon"),
                talk("juice", "en", "", NOON.plusSeconds(86_400), "the pie was bad, the apple juice was good"),
                talk("pear", "en", "", NOON.plusSeconds(2 * 86_400), "a pear and nothing else"));
    }

    @Test
    void aPhraseMustStandAsItIs() {
        fruit();
        assertThat(found(folder, "\"apple pie\"")).containsExactly("pie");
        assertThat(found(folder, "“Apple Pie” pear")).containsExactly("pie");
        assertThat(found(folder, "\"pie apple\"")).isEmpty();
        assertThat(found(folder, "\"an apple\" \"with cinnamon\"")).containsExactly("pie");
        assertThat(found(folder, "\"an apple\" \"was good\"")).isEmpty();
    }

    @Test
    void whatIsExcludedIsNotFound() {
        fruit();
        assertThat(found(folder, "apple -juice")).containsExactly("pie");
        assertThat(found(folder, "apple -\"apple pie\"")).containsExactly("juice");
        assertThat(found(folder, "pie -Cinnamon -good")).isEmpty();
    }

    @Test
    void onlyExclusionsFindEverythingElseNewestFirst() {
        fruit();
        assertThat(found(folder, "-cinnamon")).containsExactly("pear", "juice");
        assertThat(found(folder, "-nowhere")).containsExactly("pear", "juice", "pie");
    }

    @Test
    void whatLooksLikeSyntaxIsText() {
        fruit();
        assertThat(found(folder, "\"pear")).containsExactly("pear");
        assertThat(found(folder, "pear\"")).containsExactly("pear");
        assertThat(found(folder, "title:pear AND (NOT")).contains("pear");
        assertThat(found(folder, "pear~2 pear* pear^4 [pear TO")).containsExactly("pear");
        assertThat(found(folder, "- pear")).containsExactly("pear");
        assertThat(found(folder, "--pear")).containsExactly("pear");
        assertThat(found(folder, "cinnamon-pear")).containsExactlyInAnyOrder("pie", "pear");
    }

    @Test
    void whatHoldsNoWordFindsNothing() {
        fruit();
        for (String nothing : List.of("", "   ", "\"\"", "*", "\\", "~~ :: ()", "-", "\"...\"", "-\"\"", "-*", "\0")) {
            assertThat(found(folder, nothing)).as(nothing).isEmpty();
        }
    }

    @Test
    @Tag("slow")
    void noQueryFails() {
        fruit();
        SplittableRandom random = new SplittableRandom(3);
        String signs =
                "\"\"\"-- \t:*~\\()[]{}^!+&|/?'’“”„«»apple pear 東京猫คร😀\ud83d\udc69\u200d\ud83d\udcbb\u0301\0\ud800éß";
        try (SearchIndex index = SearchIndex.open(folder).orElseThrow()) {
            for (int i = 0; i < 3_000; i++) {
                StringBuilder query = new StringBuilder();
                for (int length = random.nextInt(40); length > 0; length--) {
                    query.append(signs.charAt(random.nextInt(signs.length())));
                }
                assertThat(index.search(Query.of(query.toString()), 10)).hasSizeLessThanOrEqualTo(3);
                new Snippets(Query.of(query.toString())).of("an apple 東京 and a pear 😀", null);
            }
        }
    }

    @Test
    void aWholePastedTextIsAQuery() {
        fruit();
        StringBuilder pasted = new StringBuilder();
        for (int i = 0; i < 20_000; i++) {
            pasted.append("word").append(i).append(i % 3 == 0 ? ".part " : " ");
        }
        assertThat(found(folder, "pear " + pasted)).containsExactly("pear");
        assertThat(found(folder, "\"" + pasted + "\"")).isEmpty();
        assertThat(found(folder, "apple " + "-\"a b c\" \"apple\" ".repeat(500)))
                .hasSize(2);
    }

    @Test
    void daysAreTheirZonesAndIncluded() {
        index(
                folder,
                talk("late", "en", "", Instant.parse("2024-03-10T22:30:00Z"), "the same words"),
                talk("noon", "en", "", NOON, "the same words"),
                talk("undated", "en", "", "the same words"));
        LocalDate day = LocalDate.of(2024, 3, 10);
        ZoneId moscow = ZoneId.of("Europe/Moscow");

        assertThat(found(folder, Query.of("words").since(day).until(day))).containsExactly("late", "noon");
        assertThat(found(folder, Query.of("words").since(day).until(day).in(moscow)))
                .containsExactly("noon");
        assertThat(found(folder, Query.of("words").since(day.plusDays(1)).in(moscow)))
                .containsExactly("late");
        assertThat(found(folder, Query.of("words").until(day).in(moscow))).containsExactly("noon");
        assertThat(found(
                        folder,
                        Query.of("words").since(day).until(day.minusDays(1)).in(moscow)))
                .isEmpty();
        assertThat(found(
                        folder,
                        Query.of("words")
                                .since(LocalDate.MIN)
                                .until(LocalDate.MAX)
                                .in(moscow)))
                .hasSize(2);
        assertThat(found(folder, "words")).hasSize(3);
    }
}
