package soulprint;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import soulprint.conversation.Context;
import soulprint.conversation.Message;
import soulprint.conversation.Role;
import soulprint.conversation.UserId;
import soulprint.fact.Evidence;
import soulprint.fact.Fact;
import soulprint.pass.FactsSummary;
import soulprint.pass.Progress;
import soulprint.pass.Sources;
import soulprint.pass.ThinkingByRule;
import soulprint.profile.Line;
import soulprint.profile.Lint;
import soulprint.profile.Profile;
import soulprint.testing.FactsHome;
import soulprint.testing.TestServer;

/// The example from archive to profile, with the real rules: whatever they find must stand where it says.
@Tag("slow")
final class ExampleProfileTest {
    @TempDir
    private Path folder;

    @Test
    void everyFactOfTheExampleStandsInItsWordsAndEveryLineOnItsFacts() throws Exception {
        FactsHome home = new FactsHome(folder, TestServer.database(), UserId.LOCAL, new ThinkingByRule(ZoneOffset.UTC));
        try (Sources sources = Sources.open(List.of(Path.of("examples/chatgpt-export.zip")), Progress.SILENT)) {
            home.open(soulprint -> soulprint.importExports(sources, Progress.SILENT));
        }
        FactsSummary summary = home.learn();
        assertThat(summary.read()).isGreaterThanOrEqualTo(64);
        List<Fact> facts = home.facts();
        assertThat(facts.stream().filter(Fact::live)).hasSize(summary.facts().live());
        for (Fact fact : facts) {
            fact.mentions()
                    .forEach(mention -> assertThat(stands(home, mention.evidence()))
                            .as(fact.statement())
                            .isTrue());
        }
        PublishedProfile published = home.open(Soulprint::profile).orElseThrow();
        assertThat(published.lags()).isFalse();
        List<java.util.UUID> live =
                facts.stream().filter(Fact::live).map(Fact::id).toList();
        assertThat(lines(published.profile()).filter(line -> line.measured() == null))
                .allSatisfy(line -> assertThat(live).containsAnyElementsOf(line.facts()));
        assertThat(Lint.findings(published.profile(), facts)).isEmpty();
        List<String> before = home.written();
        assertThat(home.learn().read()).isZero();
        assertThat(home.written()).isEqualTo(before);
    }

    private static boolean stands(FactsHome home, Evidence evidence) {
        Transcript transcript = home.open(soulprint -> soulprint.show(evidence.conversationId()));
        Stream<String> messages = transcript.messages().stream()
                .filter(message -> message.role() == Role.USER && message.id().equals(evidence.messageId()))
                .map(Message::text);
        Stream<String> declared = transcript.contexts().stream()
                .filter(context -> context.messageId().equals(evidence.messageId()))
                .map(Context::text);
        return Stream.concat(messages, declared).anyMatch(text -> text.startsWith(evidence.quote(), evidence.offset()));
    }

    private static Stream<Line> lines(Profile profile) {
        return Stream.concat(
                profile.sections().stream()
                        .flatMap(section -> section.fields().stream())
                        .flatMap(field -> field.lines().stream()),
                profile.memory().parts().stream().flatMap(part -> part.lines().stream()));
    }
}
