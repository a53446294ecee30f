package soulprint.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import soulprint.conversation.Message;
import soulprint.conversation.Provider;
import soulprint.conversation.Role;

class MeaningTest {
    private static final float[] BOATS = {1, 0, 0, 0};
    private static final float[] SOUPS = {0, 1, 0, 0};
    private static final float[] HOUSES = {0, 0, 1, 0};

    @TempDir
    Path folder;

    @Test
    void aTurnIsFoundByItsMeaningWithoutAnyOfItsWords() {
        index(talk("a", said("I sail on Sundays", BOATS)), talk("b", said("Leeks and potatoes", SOUPS)));

        assertThat(messages(ask(Query.of("yachting"), BOATS)).getFirst()).isEqualTo("a-0");
        assertThat(messages(ask(Query.of("cooking"), SOUPS)).getFirst()).isEqualTo("b-0");
    }

    @Test
    void theBestPassageOfALongMessageCounts() {
        index(talk("a", said("first part, second part", SOUPS, BOATS)), talk("b", said("another", HOUSES)));

        assertThat(messages(ask(Query.of("yachting"), BOATS)).getFirst()).isEqualTo("a-0");
    }

    @Test
    void withoutVectorsOfItsOwnATurnIsStillFoundByItsWords() {
        index(talk("a", said("I sail on Sundays", BOATS)), talk("b", said("a yachting magazine")));

        assertThat(messages(ask(Query.of("yachting magazine"), BOATS))).containsExactlyInAnyOrder("a-0", "b-0");
    }

    @Test
    void whatIsExcludedRequiredOrFilteredHoldsForMeaningToo() {
        index(
                talk("a", said("I sail on Sundays", BOATS), said("Nice boat", BOATS)),
                talk("b", said("I sail in summer", BOATS)));

        assertThat(messages(ask(Query.of("yachting -summer"), BOATS))).containsExactlyInAnyOrder("a-0", "a-1");
        assertThat(messages(ask(Query.of("yachting \"nice boat\""), BOATS))).containsExactly("a-1");
        assertThat(messages(ask(Query.of("yachting").by(Role.ASSISTANT), BOATS)))
                .containsExactly("a-1");
        assertThat(messages(ask(Query.of("yachting").within("b"), BOATS))).containsExactly("b-0");
    }

    @Test
    void aReplacedOrRemovedConversationIsNotFoundByItsOldMeaning() {
        index(talk("a", said("I sail", BOATS)), talk("b", said("Soup", SOUPS)));
        index(talk("a", said("I cook", SOUPS)));
        Desk.write(folder, writer -> writer.remove("b"));

        assertThat(messages(ask(Query.of("yachting"), BOATS))).containsExactly("a-0");
        try (SearchIndex index = SearchIndex.open(folder).orElseThrow()) {
            assertThat(index.passages()).isEqualTo(1);
        }
    }

    @Test
    void anIndexMayBeClosedBeforeItsVectorsAreLoadedAndIsWholeForItsOtherUsers() {
        index(talk("a", said("I sail", BOATS)), talk("b", said("Soup", SOUPS)));
        for (int round = 0; round < 50; round++) {
            SearchIndex.open(folder).orElseThrow().close();
            try (SearchIndex one = SearchIndex.open(folder).orElseThrow();
                    SearchIndex other = one.shared()) {
                assertThat(one.search(Query.of("sail"), 1)).hasSize(1);
                assertThat(other.passages()).isEqualTo(2);
            }
        }
    }

    @Test
    void theTurnBesideAGoodOneRanksHigher() {
        index(
                talk("a", said("Which boat?", BOATS), said("The blue one", HOUSES)),
                talk("b", said("Which soup?", SOUPS), said("The blue one", HOUSES)));

        List<String> found = messages(ask(Query.of("boat"), BOATS));

        assertThat(found.indexOf("a-1")).isLessThan(found.indexOf("b-1"));
    }

    @Test
    void aSignalThatIsNotListenedToChangesNothing() {
        index(talk("a", said("I sail on Sundays", BOATS)), talk("b", said("Leeks", SOUPS)));

        assertThat(messages(ask(Query.of("leeks"), BOATS, EnumSet.of(Signal.WORDS))))
                .containsExactly("b-0");
        assertThat(messages(ask(Query.of("leeks"), BOATS, EnumSet.of(Signal.MEANING)))
                        .getFirst())
                .isEqualTo("a-0");
    }

    @Test
    void theNearestAreFoundAsAnExactSearchFindsThem() throws Exception {
        SplittableRandom random = new SplittableRandom(11);
        float[][] centres =
                IntStream.range(0, 60).mapToObj(_ -> Vectors.random(random, 64)).toArray(float[][]::new);
        Map<String, float[]> all = new HashMap<>();
        Desk.write(folder, writer -> {
            for (int c = 0; c < 40; c++) {
                List<Said> turns = new ArrayList<>();
                for (int i = 0; i < 100; i++) {
                    float[] vector = Vectors.near(centres[random.nextInt(centres.length)], 0.08, random);
                    all.put("c" + c + "-" + i, vector);
                    turns.add(said("word", vector));
                }
                writer.put(talk("c" + c, turns.toArray(Said[]::new)));
            }
        });
        int found = 0;
        for (int trial = 0; trial < 40; trial++) {
            float[] asked = Vectors.near(centres[random.nextInt(centres.length)], 0.08, random);
            Set<String> exact = all.entrySet().stream()
                    .sorted(Comparator.comparingDouble(entry -> -Vectors.dot(asked, entry.getValue())))
                    .limit(10)
                    .map(Map.Entry::getKey)
                    .collect(java.util.stream.Collectors.toSet());
            List<String> ours = messages(ask(Query.of("nothing"), asked, EnumSet.of(Signal.MEANING)));
            found += (int) ours.stream().limit(10).filter(exact::contains).count();
        }
        assertThat(found).isGreaterThanOrEqualTo(390);
    }

    private record Said(String text, List<float[]> vectors) {}

    private static Said said(String text, float[]... vectors) {
        return new Said(text, List.of(vectors));
    }

    private static IndexedConversation talk(String id, Said... turns) {
        List<Message> messages = new ArrayList<>();
        Map<Integer, List<float[]>> vectors = new HashMap<>();
        for (Said turn : turns) {
            Role role = messages.size() % 2 == 0 ? Role.USER : Role.ASSISTANT;
            if (!turn.vectors().isEmpty()) {
                vectors.put(messages.size(), turn.vectors());
            }
            messages.add(new Message(id + "-" + messages.size(), role, null, turn.text()));
        }
        return new IndexedConversation(id, "", null, Provider.CHATGPT, null, messages, vectors);
    }

    private void index(IndexedConversation... conversations) {
        Desk.index(folder, conversations);
    }

    private List<Match> ask(Query query, float[] vector) {
        return ask(query, vector, EnumSet.allOf(Signal.class));
    }

    private List<Match> ask(Query query, float[] vector, Set<Signal> signals) {
        try (SearchIndex index = SearchIndex.open(folder).orElseThrow()) {
            return index.search(
                    new Question(
                            query, index.corrections(query), Optional.of(vector), LocalDate.of(2026, 1, 1), signals),
                    100);
        }
    }

    private static List<String> messages(List<Match> matches) {
        return matches.stream()
                .map(match -> ((Match.InConversation) match).messageIds().getFirst())
                .toList();
    }
}
