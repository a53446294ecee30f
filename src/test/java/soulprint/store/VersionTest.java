package soulprint.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

final class VersionTest {
    private static final Instant MONDAY = Instant.parse("2025-03-03T10:00:00Z");

    @Test
    void theLaterUpdatedVersionWins() {
        Version early = new Version(MONDAY, 9, "b", "r1");
        Version late = new Version(MONDAY.plusSeconds(1), 3, "a", "r1");
        assertThat(late.supersedes(early)).isTrue();
        assertThat(early.supersedes(late)).isFalse();
    }

    @Test
    void amongVersionsOfOneTimeTheLongerWins() {
        Version shorter = new Version(MONDAY, 3, "b", "r1");
        Version longer = new Version(MONDAY, 4, "a", "r1");
        assertThat(longer.supersedes(shorter)).isTrue();
        assertThat(shorter.supersedes(longer)).isFalse();
    }

    @Test
    void theSameContentUnderOtherRulesIsWrittenAgain() {
        Version stored = new Version(MONDAY, 3, "a", "r1");
        assertThat(new Version(MONDAY, 3, "a", "r2").supersedes(stored)).isTrue();
        assertThat(new Version(MONDAY, 3, "a", "r1").supersedes(stored)).isFalse();
    }

    @Test
    void theOrderOfImportNeverDecidesWhichVersionStays() {
        SplittableRandom random = new SplittableRandom(11);
        for (int round = 0; round < 500; round++) {
            List<Version> versions = new ArrayList<>();
            for (int i = 0; i < 5; i++) {
                Instant time = random.nextInt(5) == 0 ? null : MONDAY.plusSeconds(random.nextInt(3));
                versions.add(new Version(time, random.nextInt(3), "hash" + random.nextInt(4), "r1"));
            }
            String first = stays(versions).toString();
            for (int order = 0; order < 10; order++) {
                Collections.shuffle(versions, new Random(order));
                assertThat(stays(versions).toString()).isEqualTo(first);
            }
        }
    }

    // One hash stands for one content, so the other parts follow from it.
    private static Version stays(List<Version> imported) {
        Version stored = null;
        for (Version version : imported) {
            Version incoming = new Version(
                    version.updatedAt(),
                    version.messages(),
                    version.hash() + version.messages() + version.updatedAt(),
                    "r1");
            if (stored == null || incoming.supersedes(stored)) {
                stored = incoming;
            }
        }
        return java.util.Objects.requireNonNull(stored);
    }
}
