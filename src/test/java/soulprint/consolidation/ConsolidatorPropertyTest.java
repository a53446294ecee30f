package soulprint.consolidation;

import static org.assertj.core.api.Assertions.assertThat;
import static soulprint.consolidation.Told.told;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import soulprint.date.Period;
import soulprint.date.Precision;
import soulprint.fact.Fact;
import soulprint.fact.Mention;
import soulprint.fact.Slot;
import soulprint.fact.Status;
import soulprint.fact.Verdict;

/// What holds for whatever is told. The nearness of these runs finds everything near.
final class ConsolidatorPropertyTest {
    private final Consolidator consolidator = new Consolidator((_, _) -> 1);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void aSetOfMentionsMakesOneListOfFacts(long seed) {
        RandomMentions random = new RandomMentions(seed);
        List<Mention> mentions = random.mentions(80 * (int) seed);
        List<Verdict> verdicts = random.verdicts(mentions, (int) seed);
        List<Fact> facts = consolidator.facts(mentions, verdicts);

        List<Mention> twice = new ArrayList<>(mentions);
        twice.addAll(mentions);

        assertThat(consolidator.facts(random.shuffled(twice), random.shuffled(verdicts)))
                .isEqualTo(facts);
        assertThat(consolidator.facts(mentionsOf(facts), verdicts)).isEqualTo(facts);
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23, 24, 25, 26, 27, 28})
    void everyMentionIsInOneFactAndNoFactMixesWhatDiffers(long seed) {
        RandomMentions random = new RandomMentions(seed);
        List<Mention> mentions = random.mentions(1_500);
        List<Fact> facts = consolidator.facts(mentions, List.of());

        assertThat(mentionsOf(facts))
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(new HashSet<>(mentions));
        assertThat(facts.stream().filter(ConsolidatorPropertyTest::mixed).map(ConsolidatorPropertyTest::values))
                .isEmpty();
    }

    /// Among many changes to the same tool, the order in which they are looked at is by chance in every run.
    @Test
    void theEarliestChangeSaysWhenTheNewToolBegan() {
        List<Mention> mentions = new ArrayList<>();
        for (int month = 1; month <= 9; month++) {
            mentions.add(told("2023-01-01", Slot.TOOL, "Editor" + month).mention());
            mentions.add(told("2024-0" + month + "-20", Slot.CHANGE, "switched from Editor" + month + " to Emacs")
                    .when("2024-0" + month)
                    .mention());
        }
        mentions.add(told("2024-12-01", Slot.TOOL, "Emacs").mention());

        for (int run = 0; run < 20; run++) {
            assertThat(consolidator.facts(mentions, List.of()))
                    .filteredOn(fact -> fact.claim().value().equals("Emacs"))
                    .singleElement()
                    .satisfies(fact -> assertThat(fact.valid())
                            .isEqualTo(new Period(LocalDate.of(2024, 1, 1), null, Precision.MONTH)));
        }
    }

    /// Ages are numbers and nothing else; a birthday may be told in full or in part.
    private static boolean mixed(Fact fact) {
        List<Mention> mentions = fact.mentions();
        Slot slot = fact.claim().slot();
        Set<Set<String>> names =
                mentions.stream().map(it -> words(it, RandomMentions.NAMES)).collect(Collectors.toSet());
        boolean someBeyond = names.stream().noneMatch(all -> names.stream().allMatch(all::containsAll));
        return several(mentions, it -> it.claim().slot())
                || several(mentions, it -> it.claim().polarity())
                || several(mentions, it -> it.claim().tense())
                || (slot != Slot.BIRTHDAY && several(mentions, it -> words(it, RandomMentions.NUMBERS)))
                || (slot != Slot.AGE && someBeyond);
    }

    private static boolean several(List<Mention> mentions, Function<Mention, Object> of) {
        return mentions.stream().map(of).distinct().count() > 1;
    }

    private static String values(Fact fact) {
        return fact.claim().slot() + " "
                + fact.mentions().stream().map(it -> it.claim().value()).toList();
    }

    @ParameterizedTest
    @ValueSource(longs = {31, 32, 33, 34, 35, 36, 37, 38})
    void whatTookAPlaceWasTakenByWhatEndsSomewhere(long seed) {
        RandomMentions random = new RandomMentions(seed);
        List<Mention> mentions = random.mentions(1_500);
        List<Fact> facts = consolidator.facts(mentions, random.verdicts(mentions, 40));
        Map<UUID, Fact> byId = facts.stream().collect(Collectors.toMap(Fact::id, Function.identity()));

        for (Fact fact : facts) {
            Set<UUID> seen = new HashSet<>();
            Fact at = fact;
            while (at.supersededBy() != null) {
                assertThat(at.status()).isEqualTo(Status.SUPERSEDED);
                assertThat(seen.add(at.id())).as("no circle").isTrue();
                assertThat(byId).containsKey(at.supersededBy());
                at = Objects.requireNonNull(byId.get(at.supersededBy()));
            }
        }
    }

    private static Set<String> words(Mention mention, List<String> list) {
        Set<String> words = new HashSet<>(List.of(mention.claim().value().split(" ", -1)));
        words.retainAll(list);
        return words;
    }

    private static List<Mention> mentionsOf(List<Fact> facts) {
        return facts.stream().flatMap(fact -> fact.mentions().stream()).toList();
    }
}
