package soulprint.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RedactorTest {
    private static final String GITHUB = "ghp_16C7e42F292c6912E7710c838347Ae178B4a";
    private static final Redactor REDACTOR = redactor("test key");

    @Test
    void theSameSecretHasTheSamePlaceholderEverywhere() {
        String first = REDACTOR.redact("password: hunter2").text();
        String second = redactor("test key").redact("my password is hunter2").text();

        assertThat(first.substring(first.indexOf('['))).isEqualTo(second.substring(second.indexOf('[')));
        assertThat(REDACTOR.redact("4111 1111 1111 1111").text())
                .isEqualTo(REDACTOR.redact("4111111111111111").text());
    }

    @Test
    void anotherSecretOrAnotherKeyGivesAnotherPlaceholder() {
        String text = REDACTOR.redact(GITHUB).text();

        assertThat(REDACTOR.redact(GITHUB.replace('7', '8')).text()).isNotEqualTo(text);
        assertThat(redactor("other key").redact(GITHUB).text()).isNotEqualTo(text);
    }

    @Test
    void findingsTellWhereTheSecretsStoodInTheGivenText() {
        String text = "a " + GITHUB + " b password: hunter2, c 4111 1111 1111 1111.";

        assertThat(REDACTOR.redact(text).findings())
                .extracting(finding -> finding.kind() + "=" + text.substring(finding.start(), finding.end()))
                .containsExactly("github-pat=" + GITHUB, "password=hunter2", "card=4111 1111 1111 1111");
    }

    @Test
    void redactingARedactedTextChangesNothing() {
        var corpus = new PlantedCorpus(7, RuleBook.shipped().rules());
        for (int i = 0; i < 100; i++) {
            String once = REDACTOR.redact(corpus.text(4_000, 200)).text();

            assertThat(REDACTOR.redact(once)).isEqualTo(new Redaction(once, List.of()));
        }
    }

    @Test
    void secretsSideBySideAreAllReplaced() {
        String text = REDACTOR.redact((GITHUB + " ").repeat(40) + "4111 1111 1111 1111 ".repeat(40))
                .text();

        assertThat(text).doesNotContain("ghp_").doesNotContain("1111 1111");
    }

    @Test
    void textWithoutSecretsIsHandedBackAsItIs() {
        String text = "Lone surrogates \ud83d and nothing \udc00 else \0.";

        assertThat(REDACTOR.redact(text).text()).isSameAs(text);
        assertThat(REDACTOR.redact("").text()).isEmpty();
    }

    @Test
    void theVersionNamesTheRules() {
        assertThat(REDACTOR.version())
                .matches("redaction-[0-9a-f]{12}")
                .isEqualTo(redactor("other key").version());
    }

    @Test
    void manyThreadsShareOneRedactor() throws Exception {
        String text = new PlantedCorpus(3, RuleBook.shipped().rules()).text(50_000, 500);
        Redaction expected = REDACTOR.redact(text);
        Callable<Redaction> redact = () -> REDACTOR.redact(text);

        try (var threads = Executors.newFixedThreadPool(4)) {
            for (Future<Redaction> result : threads.invokeAll(
                    IntStream.range(0, 16).mapToObj(_ -> redact).toList())) {
                assertThat(result.get()).isEqualTo(expected);
            }
        }
    }

    private static Redactor redactor(String key) {
        return new Redactor(key.getBytes(StandardCharsets.UTF_8));
    }
}
