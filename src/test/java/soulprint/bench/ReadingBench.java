package soulprint.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.Iterator;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import soulprint.chunk.Chunker;
import soulprint.export.Entry;
import soulprint.export.Export;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/// Reading and chunking against a bare Jackson token scan of the same ZIP stream, each in fresh JVMs of 256 MB: the
/// first round is cold, the best of the later ones warm. The two take turns, so that a slow moment of the machine
/// hits both.
final class ReadingBench {
    private static final int JVMS = 3;
    private static final int ROUNDS = 5;

    private ReadingBench() {}

    static void compare(Path file) throws IOException, InterruptedException {
        List<double[]> scans = new ArrayList<>();
        List<double[]> reads = new ArrayList<>();
        for (int i = 0; i < JVMS; i++) {
            scans.add(measure("scan", file));
            reads.add(measure("read", file));
        }
        System.out.println(
                "Reading + chunking (check of the file included) : bare Jackson scan, median of " + JVMS + " JVMs");
        line("cold", cold(scans), cold(reads));
        line("warm", warm(scans), warm(reads));
        System.out.println();
    }

    private static void line(String name, double scan, double read) {
        System.out.printf(
                "  %s  scan %.2f s  reading + chunking %.2f s  ratio %.2f (at most 4)%n",
                name, scan, read, read / scan);
    }

    private static double cold(List<double[]> runs) {
        return median(runs.stream().mapToDouble(run -> run[0]).toArray());
    }

    private static double warm(List<double[]> runs) {
        return median(runs.stream()
                .mapToDouble(run -> java.util.Arrays.stream(run).skip(1).min().orElseThrow())
                .toArray());
    }

    static double median(double[] values) {
        java.util.Arrays.sort(values);
        return values[values.length / 2];
    }

    private static double[] measure(String what, Path file) throws IOException, InterruptedException {
        Process process = Bench.child(ReadingBench.class, what, file.toString()).start();
        String[] lines = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8)
                .strip()
                .split("\\s+");
        if (process.waitFor() != 0) {
            throw new IllegalStateException(what + " failed");
        }
        return java.util.Arrays.stream(lines).mapToDouble(Double::parseDouble).toArray();
    }

    public static void main(String[] arguments) throws IOException {
        Path file = Path.of(arguments[1]);
        for (int round = 0; round < ROUNDS; round++) {
            long begun = System.nanoTime();
            long seen = arguments[0].equals("scan") ? scan(file) : read(file);
            if (seen == 0) {
                throw new IllegalStateException("saw nothing");
            }
            System.out.println((System.nanoTime() - begun) / 1e9);
        }
    }

    private static long scan(Path file) throws IOException {
        long tokens = 0;
        try (ZipFile zip = new ZipFile(file.toFile())) {
            Enumeration<? extends ZipEntry> entries = zip.entries();
            while (entries.hasMoreElements()) {
                ZipEntry entry = entries.nextElement();
                if (!entry.getName().contains("conversations")) {
                    continue;
                }
                try (JsonParser parser =
                        new JsonFactory().createParser(ObjectReadContext.empty(), zip.getInputStream(entry))) {
                    while (parser.nextToken() != null) {
                        tokens++;
                    }
                }
            }
        }
        return tokens;
    }

    private static long read(Path file) {
        Chunker chunker = new Chunker();
        long[] characters = {0};
        try (Export export = Export.open(file)) {
            Iterator<Entry> entries = export.entries(export.survey(_ -> {}), _ -> {});
            while (entries.hasNext()) {
                if (entries.next() instanceof Entry.Read read) {
                    chunker.chunks(read.conversation())
                            .forEach(chunk -> characters[0] += chunk.content().length());
                }
            }
        }
        return characters[0];
    }
}
