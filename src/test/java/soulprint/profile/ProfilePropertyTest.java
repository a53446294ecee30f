package soulprint.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import soulprint.fact.Fact;

class ProfilePropertyTest {
    private final ProfileWriter writer = new ProfileWriter(ZoneId.of("America/Bogota"));

    @Test
    void hostileFactsMakeProfilesThatPassTheLint() {
        checkSeeds(0, 10);
    }

    @Test
    @Tag("slow")
    void manyHostileFactsMakeProfilesThatPassTheLint() {
        checkSeeds(1_000, 1_060);
    }

    private void checkSeeds(long from, long to) {
        int lines = 0;
        for (long seed = from; seed < to; seed++) {
            List<Fact> facts = new RandomFacts(seed).next(80);
            Profile profile = writer.write(facts, Style.NONE);
            assertThat(Lint.findings(profile, facts)).as("seed " + seed).isEmpty();
            assertThat(writer.write(facts, Style.NONE)).as("seed " + seed).isEqualTo(profile);
            List<Fact> shuffled = new ArrayList<>(facts);
            Collections.shuffle(shuffled, new Random(seed));
            assertThat(writer.write(shuffled, Style.NONE)).as("seed " + seed).isEqualTo(profile);
            checkMarkdown(ProfileMarkdown.whole(profile));
            lines += profile.memory().parts().stream()
                    .mapToInt(part -> part.lines().size())
                    .sum();
        }
        assertThat(lines).as("lines of MEMORY").isGreaterThan((int) (to - from) * 5);
    }

    private static void checkMarkdown(String markdown) {
        for (String line : markdown.split("\n", -1)) {
            String visible = line.replaceFirst(" <!-- (?:facts: [0-9a-f, ]+|measured: [^<>-]+) -->$", "");
            assertThat(visible).doesNotContain("<", "-->", "://");
            assertThat(line.chars()).allMatch(c -> c >= ' ');
        }
    }
}
