package soulprint.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import soulprint.Soulprint;
import soulprint.bench.Figure.Goal;
import soulprint.model.Embedder;
import soulprint.pass.Progress;
import soulprint.pass.Sources;
import soulprint.search.Query;
import soulprint.testing.TestServer;

/// What importing an export and storing its vectors costs, and the size of its index and how long building it anew
/// takes. The vectors are of a stand-in for the model.
final class ExportFigures {
    private static final double MEGA = 1e6;

    private final Figures figures;
    private final BenchHome home;
    private final Path export;

    ExportFigures(Figures figures, BenchHome home, Path export) {
        this.figures = figures;
        this.home = home;
        this.export = export;
    }

    void measure() throws Exception {
        figures.group("The export, by the product");
        figures.add("file", Files.size(export) / MEGA, "MB");
        store();
        figures.group("The index");
        figures.load();
        double words = built("built anew, words only", Optional.empty(), Goal.NONE);
        double both = built("built anew from stored vectors", Optional.of(standIn()), Goal.atMost(30));
        sizes(words, both);
        OpeningProbe.measure(home.index(), figures);
    }

    private static Embedder standIn() {
        return new StandIn(_ -> {});
    }

    private void store() throws Exception {
        long begun = System.nanoTime();
        try (Soulprint soulprint = home.open(Optional.of(standIn()));
                Sources sources = Sources.open(List.of(export), Progress.SILENT)) {
            soulprint.importExports(sources, Progress.SILENT);
        }
        figures.add("import", Latencies.seconds(begun), "s");
        long stored = System.nanoTime();
        try (Soulprint soulprint = home.open(Optional.of(standIn()))) {
            soulprint.embed(Progress.SILENT);
        }
        figures.add("vectors (stand-in) stored and indexed", Latencies.seconds(stored), "s");
        figures.add("conversations", (double) home.number("SELECT count(*) FROM soulprint.conversations"), "");
        figures.add("messages", (double) home.number("SELECT count(*) FROM soulprint.messages"), "");
        figures.add("passages", (double) passages(), "");
        figures.add("text", text() / MEGA, "MB");
    }

    private long passages() throws Exception {
        return home.number("SELECT count(*) FROM soulprint.passages");
    }

    private long text() throws Exception {
        return home.number("SELECT sum(octet_length(text)) FROM soulprint.messages");
    }

    /// Its bytes.
    private double built(String name, Optional<Embedder> embedder, Goal goal) throws Exception {
        TestServer.delete(home.index());
        try (Soulprint soulprint = home.open(embedder)) {
            long begun = System.nanoTime();
            soulprint.search(Query.of("user"), 1, Progress.SILENT);
            figures.add(name, Latencies.seconds(begun), "s", goal);
        }
        return BenchHome.bytes(home.index());
    }

    private void sizes(double words, double both) throws Exception {
        figures.add("on disk", both / MEGA, "MB");
        figures.add("of it words", words / MEGA, "MB");
        figures.add("words / the text's bytes", words / text(), "", Goal.atMost(1));
        double raw = (double) Float.BYTES * StandIn.DIMENSION * passages();
        figures.add("vectors / their raw size", (both - words) / raw, "", Goal.atMost(1.5));
    }
}
