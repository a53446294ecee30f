package soulprint.consolidation;

import static org.assertj.core.api.Assertions.assertThat;
import static soulprint.consolidation.Told.told;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import soulprint.fact.Fact;
import soulprint.fact.Slot;
import soulprint.fact.Status;
import soulprint.fact.Verdict;

final class VerdictTest {
    private static final Told OSLO = told("2022-01-01", Slot.HOME, "Oslo");
    private static final Told BERGEN = told("2023-01-01", Slot.HOME, "Bergen");

    @Test
    void aRejectedClaimStaysRejectedWhenItIsSaidAgain() {
        Told again = told("2025-01-01", Slot.HOME, "oslo");

        List<Fact> facts = facts(List.of(OSLO, BERGEN, again), OSLO.rejected("2024-01-01"));

        assertThat(facts)
                .extracting(fact -> fact.claim().value() + " " + fact.status())
                .containsExactly("Oslo REJECTED", "Bergen LIVE");
        assertThat(facts.getFirst().mentions()).hasSize(2);
    }

    @Test
    void whatWasRejectedReplacesNothing() {
        List<Fact> facts = facts(List.of(OSLO, BERGEN), BERGEN.rejected("2024-01-01"));

        assertThat(facts).extracting(Fact::status).containsExactly(Status.LIVE, Status.REJECTED);
    }

    @Test
    void theLatestVerdictWins() {
        List<Fact> facts = facts(List.of(OSLO), OSLO.approved("2024-01-02"), OSLO.rejected("2024-01-01"));

        assertThat(facts).singleElement().satisfies(fact -> {
            assertThat(fact.live()).isTrue();
            assertThat(fact.declared()).isTrue();
        });
    }

    @Test
    void whatIsApprovedCountsAsSaidThen() {
        List<Fact> approved = facts(List.of(OSLO, BERGEN), OSLO.approved("2024-01-02"));
        List<Fact> later =
                facts(List.of(OSLO, BERGEN, told("2025-01-01", Slot.HOME, "Turin")), OSLO.approved("2024-01-02"));

        assertThat(live(approved)).containsExactly("Oslo");
        assertThat(live(later)).containsExactly("Turin");
    }

    @Test
    void aCorrectionHoldsForAllThatSaysTheSameAndMeetsItsEquals() {
        Told misheard = told("2022-01-01", Slot.HOME, "Lions");
        Told again = told("2024-06-01", Slot.HOME, "lions");
        Told right = told("2024-07-01", Slot.HOME, "Lyon");

        List<Fact> facts = facts(List.of(misheard, again, right), misheard.corrected("Lyon", "2023-01-01"));

        assertThat(facts).singleElement().satisfies(fact -> {
            assertThat(fact.claim().value()).isEqualTo("Lyon");
            assertThat(fact.mentions()).hasSize(3);
            assertThat(fact.id()).isEqualTo(misheard.id());
        });
    }

    @Test
    void aVerdictOnNothingChangesNothing() {
        assertThat(facts(List.of(OSLO), BERGEN.rejected("2024-01-01"))).isEqualTo(facts(List.of(OSLO)));
    }

    private static List<String> live(List<Fact> facts) {
        return facts.stream()
                .filter(Fact::live)
                .map(fact -> fact.claim().value())
                .toList();
    }

    private static List<Fact> facts(List<Told> told, Verdict... verdicts) {
        return new Consolidator(Similarity.NONE)
                .facts(
                        told.stream().map(Told::mention).toList(),
                        Stream.of(verdicts).toList());
    }
}
