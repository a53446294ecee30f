package soulprint.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import soulprint.export.Entry;
import soulprint.export.Export;

/// A whole import by the product at 256 MB into a new home, with searches from a second terminal until the first hit,
/// then the same import again.
final class WholeImport {
    private final Path root;
    private final Path file;

    WholeImport(Path root, Path file) {
        this.root = root;
        this.file = file;
    }

    void run() throws IOException, InterruptedException {
        String word = someWord();
        Path home = Files.createTempDirectory("soulprint-bench");
        try {
            long begun = System.nanoTime();
            Process importing = soulprint(home, "import", file.toString(), "--json");
            double firstHit = -1;
            while (importing.isAlive() && firstHit < 0) {
                Process search = soulprint(home, "search", word, "--json", "--limit", "1");
                String found = new String(search.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
                if (search.waitFor() == 0 && found.contains("message_ids")) {
                    firstHit = seconds(begun);
                }
            }
            importing.getInputStream().readAllBytes();
            int code = importing.waitFor();
            System.out.println("Whole import at -Xmx256m, database start included, without embeddings");
            System.out.printf("  first keyword hit after %.1f s (at most 20)%n", firstHit);
            System.out.printf("  whole import %.1f s (at most 60), exit code %d%n", seconds(begun), code);
            long again = System.nanoTime();
            Process second = soulprint(home, "import", file.toString(), "--json");
            second.getInputStream().readAllBytes();
            System.out.printf("  the same import again %.1f s, exit code %d%n", seconds(again), second.waitFor());
            System.out.printf("  index %.1f MB, home %.1f MB%n", size(home.resolve("index")), size(home));
        } finally {
            delete(home);
        }
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }

    private Process soulprint(Path home, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(root.resolve("soulprint").toString()));
        command.addAll(List.of(arguments));
        command.addAll(List.of("--home", home.toString()));
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put("SOULPRINT_HEAP", "256m");
        builder.environment().put("SOULPRINT_BACKGROUND", "no");
        return builder.start();
    }

    private String someWord() {
        try (Export export = Export.open(file)) {
            Iterator<Entry> entries = export.entries(export.survey(_ -> {}), _ -> {});
            while (entries.hasNext()) {
                if (entries.next() instanceof Entry.Read read) {
                    return read.conversation().messages().stream()
                            .flatMap(message -> Stream.of(message.text().split("[^\\p{L}]+")))
                            .filter(found -> found.length() > 5)
                            .findFirst()
                            .orElse("the");
                }
            }
            return "the";
        }
    }

    private static double size(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                            .mapToLong(path -> path.toFile().length())
                            .sum()
                    / 1e6;
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(path -> path.toFile().delete());
        }
    }
}
