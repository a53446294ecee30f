package soulprint.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import soulprint.bench.Figure.Goal;
import soulprint.search.LargeIndex;

/// One user's index of a million passages: what it costs, how long a search takes without the question's embedding, and
/// how many of the exactly nearest passages are found by meaning.
final class MillionFigures {
    private static final int CONVERSATIONS = 5_000;
    private static final int WARMING = 100;
    private static final int QUESTIONS = 200;
    private static final int COMPARED = 100;

    private final Figures figures;
    private final Path folder;

    MillionFigures(Figures figures, Path folder) {
        this.figures = figures;
        this.folder = folder;
    }

    void measure() throws Exception {
        figures.group("A million passages of one user");
        Files.createDirectories(folder);
        LargeIndex index = new LargeIndex(folder, CONVERSATIONS);
        figures.add("passages", index.passages(), "");
        long begun = System.nanoTime();
        index.build(Figures::progress);
        figures.add("built", Latencies.seconds(begun), "s");
        figures.add("on disk", BenchHome.bytes(index.folder()) / 1e6, "MB");
        search(index);
        recall(index);
        figures.load();
    }

    private void search(LargeIndex index) throws Exception {
        double before = used();
        long begun = System.nanoTime();
        try (LargeIndex.Searching searching = index.open()) {
            figures.add("opened", Latencies.seconds(begun) * 1e3, "ms");
            searching.index().passages();
            figures.add("with its vectors loaded beside", Latencies.seconds(begun) * 1e3, "ms");
            figures.add("heap it holds", used() - before, "MB");
            List<LargeIndex.Asked> asked = index.questions(WARMING + QUESTIONS);
            Latencies.of(asked.subList(0, WARMING), searching::search);
            Latencies words = Latencies.of(asked.subList(WARMING, asked.size()), searching::byWords);
            Latencies all = Latencies.of(asked.subList(WARMING, asked.size()), searching::search);
            figures.add("one thread, by words alone", words, Goal.NONE);
            figures.add("one thread, words and meaning", all, Goal.atMost(60));
        }
    }

    private void recall(LargeIndex index) throws IOException {
        List<LargeIndex.Asked> asked = index.questions(COMPARED);
        figures.add("recall@10 of the vector leg", index.recall(asked, 10), "", Goal.atLeast(0.95));
    }

    private static double used() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / 1e6;
    }
}
