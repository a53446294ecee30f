package soulprint.date;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import soulprint.bench.DateScore;
import soulprint.bench.DatesBench;

/// Holds what `./bench dates` measures. The files dev and test were written by somebody who did not write the grammar,
/// from the same conventions; rules were written with it.
final class LabelledDatesTest {
    private static final Path FILES = Path.of("src/test/resources/labelled");

    @ParameterizedTest
    @CsvSource({"dates.dev.json, 0.98, 1.0", "dates.test.json, 0.95, 0.97", "dates.rules.json, 1.0, 1.0"})
    void expressionsMeanTheirDaysAndOtherTextsHaveNone(String file, double exact, double leftAlone) {
        Map<String, DateScore> scores = DatesBench.scores(FILES.resolve(file));

        assertThat(share(scores, "all")).isGreaterThanOrEqualTo(exact);
        assertThat(share(scores, "all without any")).isGreaterThanOrEqualTo(leftAlone);
    }

    private static double share(Map<String, DateScore> scores, String name) {
        return Objects.requireNonNull(scores.get(name), name).share();
    }
}
