package soulprint.search;

import static org.assertj.core.api.Assertions.assertThat;
import static soulprint.search.Desk.found;
import static soulprint.search.Desk.talk;
import static soulprint.search.Desk.write;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import soulprint.conversation.Context;
import soulprint.conversation.Message;
import soulprint.conversation.Provider;
import soulprint.conversation.Role;

class FiltersTest {
    private static final Query BICYCLE = Query.of("bicycle");
    private static final Instant MAY = Instant.parse("2024-05-01T12:00:00Z");

    @TempDir
    Path folder;

    @BeforeEach
    void talks() {
        write(folder, writer -> {
            writer.put(talk("may", "en", "", MAY, "my bicycle", "a bicycle, bicycle, bicycle is fine"));
            writer.put(talk("june", "en", "", MAY.plusSeconds(31 * 86_400), "this is about a long ride by bicycle"));
            writer.put(talk("undated", "en", "", "where to leave a bicycle?", "At home."));
            writer.put(new IndexedConversation(
                    "parsed",
                    "",
                    MAY.minusSeconds(86_400),
                    Provider.PARSED,
                    null,
                    List.of(new Message("p", Role.UNKNOWN, null, "bicycle bicycle"))));
            writer.put(talk("empty", "en", "Bicycle"));
            writer.put(new IndexedContext("context", Context.Kind.CUSTOM_INSTRUCTIONS, "I ride a bicycle"));
        });
    }

    @Test
    void aRoleFindsOnlyWhatItSaid() {
        assertThat(found(folder, BICYCLE.by(Role.USER))).containsExactlyInAnyOrder("may", "june", "undated");
        assertThat(Desk.hits(folder, BICYCLE.by(Role.ASSISTANT)))
                .singleElement()
                .isInstanceOfSatisfying(
                        Match.InConversation.class,
                        hit -> assertThat(hit.messageIds()).containsExactly("may-1"));
        assertThat(found(folder, BICYCLE.by(Role.UNKNOWN))).containsExactly("parsed");
    }

    @Test
    void aProviderFindsOnlyItsConversations() {
        assertThat(found(folder, BICYCLE.with(Provider.PARSED))).containsExactly("parsed");
        assertThat(found(folder, BICYCLE.with(Provider.CHATGPT)))
                .containsExactlyInAnyOrder("may", "june", "undated", "empty");
    }

    @Test
    void aConversationFindsOnlyWhatWasSaidInIt() {
        assertThat(found(folder, BICYCLE.within("june"))).containsExactly("june");
        assertThat(found(folder, BICYCLE.within("nowhere"))).isEmpty();
        assertThat(found(folder, Query.of("-ride").within("may"))).containsExactly("may");
    }

    @Test
    void filtersHoldTogether() {
        Query narrow = BICYCLE.by(Role.USER)
                .with(Provider.CHATGPT)
                .since(LocalDate.of(2024, 5, 1))
                .until(LocalDate.of(2024, 5, 31));

        assertThat(found(folder, narrow)).containsExactly("may");
        assertThat(found(folder, narrow.within("june"))).isEmpty();
        assertThat(found(folder, narrow.until(null).within("june"))).containsExactly("june");
    }

    @Test
    void contextsAreFoundOnlyWithoutFilters() {
        assertThat(found(folder, BICYCLE)).hasSize(6).contains("context");
        for (Query filtered : List.of(
                BICYCLE.by(Role.USER),
                BICYCLE.with(Provider.CHATGPT),
                BICYCLE.within("may"),
                BICYCLE.since(LocalDate.of(1990, 1, 1)))) {
            assertThat(found(folder, filtered)).as(filtered.toString()).doesNotContain("context");
        }
    }

    @Test
    void withoutFiltersThereIsNothingToFilterBy() {
        assertThat(Filters.of(BICYCLE.sorted(Query.Order.NEWEST))).isEmpty();
        assertThat(Filters.of(BICYCLE.by(Role.USER))).isPresent();
    }

    @Test
    void byDateEverythingThatMatchesComesInItsOrderAndTheUndatedLast() {
        assertThat(found(folder, BICYCLE.sorted(Query.Order.NEWEST)).subList(0, 3))
                .containsExactly("june", "may", "parsed");
        assertThat(found(folder, BICYCLE.sorted(Query.Order.OLDEST)).subList(0, 3))
                .containsExactly("parsed", "may", "june");
        assertThat(found(folder, BICYCLE.sorted(Query.Order.OLDEST))).hasSize(6);
    }

    @Test
    void byDateTheBestMatchNeedNotComeFirst() {
        Query both = Query.of("bicycle fine").by(Role.ASSISTANT);
        assertThat(found(folder, Query.of("bicycle fine"))).first().isEqualTo("may");
        assertThat(found(folder, Query.of("bicycle fine").sorted(Query.Order.NEWEST)))
                .first()
                .isEqualTo("june");
        assertThat(found(folder, both.sorted(Query.Order.NEWEST))).containsExactly("may");
    }

    @Test
    void byDateALimitTakesTheFirstOfAll() {
        write(folder, writer -> {
            for (int i = 0; i < 300; i++) {
                String id = "t%03d".formatted(i);
                writer.put(talk(id, "en", "", MAY.plusSeconds(i), i % 7 == 0 ? "kettle kettle" : "one kettle of many"));
            }
        });
        try (SearchIndex index = SearchIndex.open(folder).orElseThrow()) {
            Query kettles = Query.of("kettle");
            assertThat(index.search(kettles.sorted(Query.Order.NEWEST), 2))
                    .extracting(match -> ((Match.InConversation) match).conversationId())
                    .containsExactly("t299", "t298");
            assertThat(index.search(kettles.sorted(Query.Order.OLDEST), 2))
                    .extracting(match -> ((Match.InConversation) match).conversationId())
                    .containsExactly("t000", "t001");
            assertThat(index.search(kettles.sorted(Query.Order.NEWEST), 1_000)).hasSize(300);
        }
    }
}
