package soulprint.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class IdsTest {
    @Test
    void anIdIsTakenAsItStandsIfADatabaseTakesIt() {
        assertThat(Ids.usable("abc-1")).isEqualTo("abc-1");
        assertThat(Ids.usable("a\u0000b")).isEqualTo("a\uFFFDb");
        assertThat(Ids.usable("\u0001")).isNull();
        assertThat(Ids.usable(" ")).isNull();
        assertThat(Ids.usable(null)).isNull();
    }

    @Test
    void anEndlessIdBecomesItsHash() {
        String id = Ids.usable("x".repeat(10_000));
        assertThat(id).startsWith("long-").hasSizeLessThan(60).isEqualTo(Ids.usable("x".repeat(10_000)));
        assertThat(id).isNotEqualTo(Ids.usable("x".repeat(10_001)));
    }

    @Test
    void noIdIsGivenTwice() {
        Ids ids = new Ids();
        assertThat(List.of(
                        ids.message("a", "f"), ids.message("a", "f"), ids.message("a#2", "f"), ids.message(null, "a")))
                .doesNotHaveDuplicates();
    }

    @Test
    void derivedIdsTellPartsApart() {
        assertThat(Ids.derived(List.of("ab", "c"))).isNotEqualTo(Ids.derived(List.of("a", "bc")));
    }
}
