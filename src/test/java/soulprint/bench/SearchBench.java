package soulprint.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import soulprint.store.DatabaseAddress;
import soulprint.store.server.PostgresServer;
import soulprint.testing.TestServer;

/// How fast a search is, and what its index costs: on an export as large as a real one, on a million passages, and
/// beside PostgreSQL with the same data. Every figure with a goal says whether it was met.
final class SearchBench {
    private static final long SEED = 3;
    private static final int CONVERSATIONS = 5_000;

    private final Path cache;
    private final SearchOptions options;
    private final Figures figures = new Figures();

    SearchBench(Path root, SearchOptions options) {
        this.cache = root.resolve("target").resolve("test-cache");
        this.options = options;
    }

    void run() throws Exception {
        Path folder = Files.createTempDirectory("soulprint-bench");
        try {
            // The million first: what a part leaves in this process's heap must not weigh on the next one's
            // collections.
            if (options.million()) {
                new MillionFigures(figures, folder.resolve("million")).measure();
            }
            if (!options.million() || options.peer() || options.export().isPresent()) {
                export(folder);
            }
        } finally {
            TestServer.delete(folder);
        }
        System.out.print(options.json() ? figures.json() : figures.text());
    }

    private void export(Path folder) throws Exception {
        Path export = options.export().orElse(null);
        if (export == null) {
            Figures.progress("Making an export of %,d conversations".formatted(CONVERSATIONS));
            export = new MadeExport(SEED).write(folder.resolve("made.zip"), CONVERSATIONS);
        }
        Path home = Files.createDirectory(folder.resolve("home"));
        PostgresServer server = PostgresServer.open(home, cache, _ -> {});
        try {
            DatabaseAddress address = new DatabaseAddress(server.jdbcUrl(), server.user(), server.password());
            BenchHome opened = new BenchHome(home, address, cache);
            new ExportFigures(figures, opened, export).measure();
            new SearchFigures(figures, opened, export).measure();
            if (options.peer()) {
                DatabaseAddress peer =
                        options.peerUrl().map(DatabaseAddress::parse).orElse(address);
                new PeerFigures(figures, address, peer).measure(new Sentences(SEED).of(export, 300));
            }
        } finally {
            server.close();
        }
    }
}
