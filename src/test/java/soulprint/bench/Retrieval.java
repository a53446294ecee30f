package soulprint.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import soulprint.Home;
import soulprint.Models;
import soulprint.Soulprint;
import soulprint.bench.Corpora.Unusable;
import soulprint.bench.Score.Answered;
import soulprint.conversation.UserId;
import soulprint.model.Embedder;
import soulprint.pass.Progress;
import soulprint.pass.Sources;
import soulprint.provider.InProcessModel;
import soulprint.provider.OnnxEmbedder;
import soulprint.search.HistorySearch;
import soulprint.search.IndexHome;
import soulprint.search.Query;
import soulprint.search.SearchModels;
import soulprint.store.Database;
import soulprint.store.DatabaseAddress;
import soulprint.store.Installation;
import soulprint.store.server.PostgresServer;
import soulprint.testing.TestServer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// How much of the evidence for known questions a search returns. Every history is imported by the product, for a user
/// of its own in one temporary database, and asked in all ways of searching.
final class Retrieval {
    /// What is compared; one line each.
    private static final List<Way> WAYS = Way.all();

    private final Path root;
    private final InProcessModel model;
    private final Map<String, Comparison> comparisons = new LinkedHashMap<>();

    Retrieval(Path root, InProcessModel model) {
        this.root = root;
        this.model = model;
    }

    void run(List<Path> files, boolean json) throws IOException, Unusable {
        Path folder = Files.createTempDirectory("soulprint-bench");
        try {
            List<Corpus> corpora = new ArrayList<>();
            for (Path file : files) {
                corpora.addAll(Corpora.of(file, folder));
            }
            answer(corpora, folder);
        } finally {
            TestServer.delete(folder);
        }
        System.out.print(json ? json() : text());
    }

    private void answer(List<Corpus> corpora, Path folder) throws IOException {
        Path home = Files.createDirectory(folder.resolve("home"));
        Path cache = root.resolve("target").resolve("test-cache");
        Embedder embedder = new RememberingEmbedder(OnnxEmbedder.open(model, cache));
        PostgresServer server = PostgresServer.open(home, cache, _ -> {});
        try {
            DatabaseAddress address = new DatabaseAddress(server.jdbcUrl(), server.user(), server.password());
            for (int number = 0; number < corpora.size(); number++) {
                Corpus corpus = corpora.get(number);
                System.err.printf("%s: history %d of %d%n", corpus.file(), number + 1, corpora.size());
                Home opened = new Home(home, Database.open(address, server::trouble), () -> {});
                UserId user = new UserId(new UUID(1, number));
                try (Soulprint soulprint = new Soulprint(
                                opened,
                                user,
                                InstantSource.system(),
                                Models.byRule(Optional.of(embedder), ZoneOffset.UTC));
                        HistorySearch search = search(opened, user, embedder)) {
                    answer(corpus, soulprint, search);
                }
            }
        } finally {
            server.close();
        }
    }

    private static HistorySearch search(Home home, UserId user, Embedder embedder) {
        Path index = home.directory().resolve("index").resolve(user.toString());
        String database = Installation.of(home.database()).id().toString();
        IndexHome indexHome = new IndexHome(index, database, Optional.of(embedder.model()));
        return new HistorySearch(
                indexHome, home.database(), user, new SearchModels(Optional.of(embedder), Optional.empty()));
    }

    private void answer(Corpus corpus, Soulprint soulprint, HistorySearch search) {
        try (Sources sources = Sources.open(List.of(corpus.export()), Progress.SILENT)) {
            soulprint.importExports(sources, Progress.SILENT);
        }
        soulprint.embed(Progress.SILENT);
        Comparison comparison = comparisons.computeIfAbsent(corpus.benchmark(), Comparison::new);
        comparison.addNowhere(corpus.evidenceNowhere());
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        for (Way way : WAYS) {
            for (Question question : corpus.questions()) {
                List<String> first = search
                        .search(Query.of(question.text()), today, way.signals(), Score.DEEPEST, (_, _) -> {})
                        .hits()
                        .stream()
                        .flatMap(hit -> hit.messageIds().stream())
                        .distinct()
                        .limit(Score.DEEPEST)
                        .toList();
                comparison.add(way, new Answered(corpus.file(), question, first));
            }
        }
    }

    private String text() {
        return String.join(
                "\n", comparisons.values().stream().map(Comparison::text).toList());
    }

    private String json() {
        JsonMapper mapper = JsonMapper.builder().build();
        ObjectNode benchmarks = mapper.createObjectNode();
        comparisons.values().forEach(comparison -> comparison.json(benchmarks));
        return mapper.writerWithDefaultPrettyPrinter().writeValueAsString(benchmarks) + "\n";
    }
}
