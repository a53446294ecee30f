package soulprint.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class WindowedMatchingTest {
    private static final List<Rule> RULES = RuleBook.shipped().rules();
    private static final Redactor REDACTOR = new Redactor("test key".getBytes(StandardCharsets.UTF_8));

    @Test
    @Tag("slow")
    void windowsFindWhatTheWholeTextHoldsInChats() {
        for (int seed = 0; seed < 40; seed++) {
            compare(seed, 2_000, 120);
        }
    }

    @Test
    @Tag("long")
    void windowsFindWhatTheWholeTextHoldsInManyChats() {
        for (int seed = 100; seed < 600; seed++) {
            compare(seed, 2_500, 120);
        }
    }

    @Test
    @Tag("long")
    void windowsFindWhatTheWholeTextHoldsInAMegabyte() {
        compare(1_000, 1_000_000, 2_000);
    }

    @Test
    @Tag("slow")
    void everyRuleFindsItsSecretsAndTheRedactorReplacesThem() {
        var corpus = new PlantedCorpus(5, RULES);
        for (Rule rule : RULES) {
            Optional<Match> match = Stream.generate(() -> "With curl:\n " + corpus.sample(rule) + " \nfor now.")
                    .limit(400)
                    .flatMap(text -> matches(rule, text).stream())
                    .findFirst();

            assertThat(match).as(rule.kind()).isPresent();
            Match found = match.orElseThrow();
            assertThat(REDACTOR.redact(found.text()).text()).as(rule.kind()).doesNotContain(found.secret());
        }
    }

    private static List<Match> matches(Rule rule, String text) {
        var matches = new ArrayList<Match>();
        rule.find(text, 0, text.length(), matches::add);
        return matches;
    }

    private static void compare(int seed, int length, int gap) {
        String text = new PlantedCorpus(seed, RULES).text(length, gap);

        assertThat(REDACTOR.redact(text)).as("seed %d", seed).isEqualTo(REDACTOR.redactWhole(text));
    }
}
