package soulprint.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import soulprint.bench.Figure.Goal;
import soulprint.search.SearchIndex;

/// Opens an index as a command does, in a new JVM at 256 MB with the start-up cache, then again and again; the files
/// are in the page cache.
public final class OpeningProbe {
    private static final int TIMES = 21;

    private OpeningProbe() {}

    static void measure(Path index, Figures figures) throws IOException, InterruptedException {
        Process process =
                Bench.asInstalled(OpeningProbe.class, index.toString()).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IllegalStateException("The index could not be opened at 256 MB.");
        }
        double[] told = Arrays.stream(output.strip().split(" "))
                .mapToDouble(Double::parseDouble)
                .toArray();
        figures.add("opened, the first time in a new JVM", told[0], "ms", Goal.atMost(300));
        figures.add("with its vectors loaded beside", told[1], "ms");
        figures.add("opened, median of later times, with its vectors", told[2], "ms", Goal.atMost(300));
        figures.add("heap an open index holds", told[3], "MB");
        figures.add("peak of the heap while opening", told[4], "MB");
    }

    public static void main(String[] arguments) {
        Path path = Path.of(arguments[0]);
        double before = used();
        List<Double> later = new ArrayList<>();
        long begun = System.nanoTime();
        try (SearchIndex index = opened(path)) {
            double first = Latencies.seconds(begun) * 1e3;
            long passages = index.passages();
            double loaded = Latencies.seconds(begun) * 1e3;
            double peak = peak();
            double held = used() - before;
            for (int i = 1; i < TIMES; i++) {
                long again = System.nanoTime();
                try (SearchIndex another = opened(path)) {
                    passages += another.passages();
                    later.add(Latencies.seconds(again) * 1e3);
                }
            }
            double median = new Latencies(later).percentile(50);
            System.out.println(first + " " + loaded + " " + median + " " + held + " " + peak + " " + passages);
        }
    }

    private static SearchIndex opened(Path path) {
        Optional<SearchIndex> index = SearchIndex.open(path);
        return index.orElseThrow();
    }

    private static double used() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / 1e6;
    }

    private static double peak() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                        .filter(pool -> pool.getType() == java.lang.management.MemoryType.HEAP)
                        .map(MemoryPoolMXBean::getPeakUsage)
                        .mapToLong(usage -> usage.getUsed())
                        .sum()
                / 1e6;
    }
}
