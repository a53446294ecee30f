package soulprint.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Holds what the validator has reached on the labelled proposals; both sets have been looked at since.
class LabelledProposalsTest {
    @ParameterizedTest
    @CsvSource({"proposals.dev.json, 0.005, 0.855", "proposals.test.json, 0.005, 0.785"})
    void noFalseQuoteIsAcceptedAndFewWrongClaims(String file, double mostWrong, double leastParaphrases) {
        ValidatorScore score = ValidatorBench.score(
                ProposalSet.read(Path.of("src/test/resources/labelled").resolve(file)));

        assertThat(score.accepted("false_quote")).isZero();
        assertThat(score.accepted("context")).isZero();
        assertThat(score.accepted("flipped")).isLessThanOrEqualTo(mostWrong);
        assertThat(score.accepted("raised")).isLessThanOrEqualTo(mostWrong);
        assertThat(score.accepted("wrong_claim")).isLessThanOrEqualTo(mostWrong);
        assertThat(score.accepted("wrong_subject")).isLessThanOrEqualTo(mostWrong);
        assertThat(score.accepted("paraphrase")).isGreaterThanOrEqualTo(leastParaphrases);
    }
}
