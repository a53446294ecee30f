package soulprint.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/// What the English rules reach on the labelled set, and must not fall below.
final class ExtractionFloorTest {
    private static final Path ENGLISH = Path.of("src/test/resources/labelled/facts.en.dev.json");

    @Test
    void englishFactsAreFoundRightly() {
        assumeTrue(Files.exists(ENGLISH), "the labelled set is not there");
        ExtractionScore score = new ExtractionBench().score(LabelledSet.read(ENGLISH));
        assertThat(score.precision()).isGreaterThan(0.90);
        assertThat(score.recall()).isGreaterThan(0.50);
        assertThat(score.trapsStored()).isLessThanOrEqualTo(6);
    }
}
