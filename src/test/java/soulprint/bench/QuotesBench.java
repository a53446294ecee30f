package soulprint.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import soulprint.Soulprint;
import soulprint.Transcript;
import soulprint.conversation.Context;
import soulprint.conversation.Message;
import soulprint.fact.Evidence;
import soulprint.fact.Fact;
import soulprint.pass.FactsSummary;
import soulprint.pass.Progress;
import soulprint.pass.Sources;
import soulprint.store.DatabaseAddress;
import soulprint.store.server.PostgresServer;
import soulprint.testing.TestServer;

/// Imports exports through the product, each into a home of its own, and holds every quote of every fact, also of those
/// that no longer hold, against the stored text at its offset.
final class QuotesBench {
    private int quotes;
    private int exact;

    static void run(Path root, List<Path> files) throws Exception {
        QuotesBench bench = new QuotesBench();
        for (Path file : files) {
            bench.measure(root.resolve("target"), file);
        }
        System.out.printf("all: %,d of %,d quotes stand at their offset%n", bench.exact, bench.quotes);
    }

    private void measure(Path cache, Path file) throws Exception {
        Path folder = Files.createTempDirectory("soulprint-bench");
        Path home = Files.createDirectory(folder.resolve("home"));
        PostgresServer server = PostgresServer.open(home, cache.resolve("postgresql-cache"), _ -> {});
        try (Soulprint soulprint = new BenchHome(
                        home, new DatabaseAddress(server.jdbcUrl(), server.user(), server.password()), cache)
                .open(Optional.empty())) {
            try (Sources sources = Sources.open(List.of(file), Progress.SILENT)) {
                soulprint.importExports(sources, Progress.SILENT);
            }
            long begun = System.nanoTime();
            FactsSummary summary = soulprint.learn(Progress.SILENT);
            double seconds = (System.nanoTime() - begun) / 1e9;
            int again = soulprint.learn(Progress.SILENT).read();
            List<Fact> facts = soulprint.facts(Optional.empty(), true);
            int before = exact;
            List<Evidence> evidence = facts.stream()
                    .flatMap(fact -> fact.mentions().stream())
                    .map(mention -> mention.evidence())
                    .toList();
            compare(soulprint, evidence);
            System.out.printf(
                    "%s: %,d texts read in %.1f s (a second run reads %d), %,d facts of which %,d live; %,d of %,d quotes exact%n",
                    file.getFileName(),
                    summary.read(),
                    seconds,
                    again,
                    facts.size(),
                    facts.stream().filter(Fact::live).count(),
                    exact - before,
                    evidence.size());
        } finally {
            server.close();
            TestServer.delete(folder);
        }
    }

    private void compare(Soulprint soulprint, List<Evidence> evidence) {
        Map<String, Transcript> transcripts = new HashMap<>();
        for (Evidence one : evidence) {
            Transcript transcript = transcripts.computeIfAbsent(one.conversationId(), soulprint::show);
            quotes++;
            exact += texts(transcript, one).anyMatch(text -> text.startsWith(one.quote(), one.offset())) ? 1 : 0;
        }
    }

    private static Stream<String> texts(Transcript transcript, Evidence evidence) {
        Stream<String> said = transcript.messages().stream()
                .filter(message -> message.id().equals(evidence.messageId()))
                .map(Message::text);
        Stream<String> declared = transcript.contexts().stream()
                .filter(context -> context.messageId().equals(evidence.messageId()))
                .map(Context::text);
        return Stream.concat(said, declared);
    }
}
