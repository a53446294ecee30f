package soulprint.export;

import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Locale;
import org.apache.commons.compress.archivers.zip.ZipFile;
import tools.jackson.core.JsonParser;

/// Measures reading against the least any reader must do: pulling every JSON token from the same ZIP stream.
/// Arguments: the ZIP, and `bare` or `read` to run only that, so that a fresh JVM shows either one cold. Beside the
/// time on the clock stands the processor time of the reading thread, which tells the truth on a busy machine.
final class ReadingSpeed {
    private static final int WARMING = 3;

    private ReadingSpeed() {}

    private record Cost(double seconds, double processor) {
        static Cost now() {
            long processor = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            return new Cost(System.nanoTime() / 1e9, processor / 1e9);
        }

        Cost since(Cost start) {
            return new Cost(seconds - start.seconds, processor - start.processor);
        }

        @Override
        public String toString() {
            return String.format(Locale.ROOT, "%.2f s (cpu %.2f s)", seconds, processor);
        }
    }

    public static void main(String[] arguments) throws Exception {
        Path file = Path.of(arguments[0]);
        String only = arguments.length > 1 ? arguments[1] : "";
        for (int run = 0; run <= WARMING; run++) {
            StringBuilder line = new StringBuilder(run == 0 ? "cold" : "run " + (run + 1));
            Cost bare = new Cost(0, 0);
            if (!only.equals("read")) {
                bare = bare(file);
                line.append(", bare scan ")
                        .append(bare)
                        .append(", MB/s ")
                        .append(Math.round(megabytes(file) / bare.seconds));
            }
            if (!only.equals("bare")) {
                read(file, bare, line);
            }
            System.out.println(line);
        }
    }

    private static double megabytes(Path file) {
        try (Export export = Export.open(file)) {
            return export.bytes() / 1e6;
        }
    }

    private static Cost bare(Path file) throws Exception {
        Cost start = Cost.now();
        try (ZipFile zip = ZipFile.builder().setPath(file).get();
                InputStream stream = zip.getInputStream(zip.getEntry("conversations.json"));
                JsonParser parser = Json.parser(stream)) {
            while (parser.nextToken() != null) {
                // The scan is all that is measured.
            }
        }
        return Cost.now().since(start);
    }

    private static void read(Path file, Cost bare, StringBuilder line) {
        Cost start = Cost.now();
        try (Export export = Export.open(file)) {
            Survey survey = export.survey(_ -> {});
            Cost surveyed = Cost.now();
            long messages = 0;
            for (Iterator<Entry> entries = export.entries(survey, _ -> {}); entries.hasNext(); ) {
                if (entries.next() instanceof Entry.Read read) {
                    messages += read.conversation().messages().size();
                }
            }
            Cost end = Cost.now();
            Cost all = end.since(start);
            line.append(", survey ")
                    .append(surveyed.since(start))
                    .append(", entries ")
                    .append(end.since(surveyed));
            line.append(", messages ").append(messages);
            line.append(String.format(
                    Locale.ROOT,
                    ", ratio %.2f (cpu %.2f)",
                    all.seconds / bare.seconds,
                    all.processor / bare.processor));
        }
    }
}
