package soulprint.consolidation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import soulprint.fact.Claim;
import soulprint.fact.Modality;
import soulprint.fact.Polarity;
import soulprint.fact.Slot;
import soulprint.fact.Tense;

final class SameValueTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            LIKE     | the cats                 | Cat
            LIKE     | long walks               | a long walk
            LIKE     | cafés                    | Cafe
            HOBBY    | playing tennis           | tennis
            HOBBY    | tennis on clay           | tennis
            HOBBY    | running                  | run
            HOBBY    | fotografieren            | Fotografieren
            HOBBY    | el pádel                 | padel
            CHILD    | two kids                 | 2 kids
            CHILD    | meine Tochter Mia        | Mia
            SIBLING  | my sister Ana            | sister
            FRIEND   | Ana                      | my friend Ana Lopez
            PET      | zwei Katzen              | 2 Katzen
            PET      | our dog Bruno            | Bruno
            ROLE     | nurse at St Bride’s      | a nurse
            ROLE     | profesoras               | profesora
            HOME     | Köln                     | Koeln
            HOME     | Lyon, France             | Lyon
            HOME     | a flat in Lyon           | Lyon
            NAME     | Ana                      | Ana Lopez
            TOOL     | Python for scripts       | Python
            AGE      | thirty-five              | 35
            AGE      | fünfunddreißig           | 35 Jahre
            AGE      | treinta y cinco          | 35 años
            FOOD     | eats meat                | Meat
            DEVICE   | 1,000 Watt bike          | 1000 watt bike
            """)
    void theseAreOne(Slot slot, String first, String second) {
        assertThat(same(slot, first, second)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            LIKE     | coffee                   | black coffee
            LIKE     | pizza with ham           | pizza
            LIKE     | tea over coffee          | coffee over tea
            ROUTINE  | runs 5 miles             | runs 3 miles
            ROUTINE  | run on Monday            | run on Tuesday
            ROLE     | senior engineer          | staff engineer
            ROLE     | nurse                    | head nurse
            ROLE     | nurse at St Bride's      | nurse at St Mary's
            SIBLING  | my sister Ana            | my sister Eva
            SIBLING  | my sister Ana            | my brother Ana
            FRIEND   | Maria                    | Ana Maria
            PET      | dog Bruno                | cat Bruno
            HOME     | York                     | New York
            HOME     | Portland, Oregon         | Portland, Maine
            NAME     | Adam                     | Adams
            TOOL     | C                        | C++
            TOOL     | C++                      | C#
            TOOL     | Java                     | JavaScript
            TOOL     | Llama 3                  | Claude 3
            CHANGE   | from Vim to Emacs        | from Emacs to Vim
            HOBBY    | chess                    | chess without clocks
            OPINION  | año                      | ano
            CHILD    | two kids                 | three kids
            HEALTH   | no allergies             | allergies
            """)
    void theseAreNot(Slot slot, String first, String second) {
        assertThat(same(slot, first, second)).isFalse();
    }

    @Test
    void aShortValueThatCouldMeanTwoMeansNeither() {
        SameValue values = values(Slot.SIBLING, "sister", "sister Ana", "sister Eva");

        assertThat(Stream.of("sister", "sister Ana", "sister Eva")
                        .map(it -> root(values, Slot.SIBLING, it))
                        .distinct())
                .hasSize(3);
    }

    @Test
    void nearnessNeverMergesWhatDiffersInNumberNameOrTurn() {
        Similarity all = (_, _) -> 1;

        assertThat(same(all, Slot.GOAL, "run a marathon quickly", "run marathon quick"))
                .isTrue();
        assertThat(same(all, Slot.GOAL, "run 5 miles daily fast", "run 3 miles daily fast"))
                .isFalse();
        assertThat(same(all, Slot.GOAL, "visit aunt in Rome", "visit aunt in Paris"))
                .isFalse();
        assertThat(same(all, Slot.GOAL, "live without a car", "live near a car"))
                .isFalse();
        assertThat(same(all, Slot.GOAL, "write a novel", "bake good bread")).isFalse();
        assertThat(same(all, Slot.SIBLING, "sister ana", "sister eva")).isFalse();
    }

    private static boolean same(Slot slot, String first, String second) {
        return same(Similarity.NONE, slot, first, second);
    }

    private static boolean same(Similarity similarity, Slot slot, String first, String second) {
        SameValue values = values(similarity, slot, first, second);
        return root(values, slot, first).equals(root(values, slot, second));
    }

    private static SameValue values(Slot slot, String... values) {
        return values(Similarity.NONE, slot, values);
    }

    private static SameValue values(Similarity similarity, Slot slot, String... values) {
        List<Claim> claims = Stream.of(values)
                .map(value -> new Claim(slot, value, Polarity.POSITIVE, Modality.ASSERTED, Tense.CURRENT))
                .toList();
        return new SameValue(claims, similarity);
    }

    private static String root(SameValue values, Slot slot, String value) {
        return values.root(slot, SameValue.phrase(slot, value));
    }
}
