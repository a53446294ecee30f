package soulprint.bench;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import soulprint.failure.SoulprintException;
import soulprint.provider.InProcessModel;

/// The benchmarks, as `./bench` runs them. Each prints what it compares side by side, measured in one run.
public final class Bench {
    private Bench() {}

    public static void main(String[] arguments) throws Exception {
        Path root = Path.of(arguments[0]);
        List<String> given = List.of(arguments).subList(2, arguments.length);
        switch (arguments[1]) {
            case "import" -> measureImport(root, Path.of(given.getFirst()).toAbsolutePath());
            case "embedding" -> embedding(given);
            case "retrieval" -> retrieval(root, given);
            case "search" -> search(root, given);
            case "extraction" -> ExtractionBench.run(files(given), given.contains("--failures"));
            case "validator" -> ValidatorBench.run(files(given), given.contains("--failures"));
            case "quotes" -> QuotesBench.run(root, files(given));
            case "dates" -> dates(given);
            case "consolidation" -> new ConsolidationBench(count(given)).run();
            case "supersessions" -> SupersessionsBench.run(files(given), given.contains("--failures"));
            default -> fail("There is no benchmark %s: ./bench alone lists them.".formatted(arguments[1]));
        }
    }

    private static void measureImport(Path root, Path file) throws Exception {
        if (!Files.isReadable(file)) {
            fail("There is no file %s.".formatted(file));
        }
        System.out.printf("%s, %,.1f MB%n%n", file.getFileName(), Files.size(file) / 1e6);
        ReadingBench.compare(file);
        RedactionBench.compare(file);
        new WholeImport(root, file).run();
    }

    private static void embedding(List<String> given) throws Exception {
        Path file = Path.of(given.getFirst()).toAbsolutePath();
        if (!Files.isReadable(file)) {
            fail("There is no file %s.".formatted(file));
        }
        System.out.printf("%s, %,.1f MB%n%n", file.getFileName(), Files.size(file) / 1e6);
        new EmbeddingBench(file, given.size() > 1 ? Double.parseDouble(given.get(1)) : 60).run();
        System.exit(0);
    }

    private static void retrieval(Path root, List<String> given) throws Exception {
        List<Path> files = given.stream()
                .filter(it -> !it.equals("--json"))
                .map(it -> Path.of(it).toAbsolutePath())
                .toList();
        if (files.isEmpty()) {
            fail("There is nothing to search in: give LoCoMo's JSON, or exports with their questions beside them.");
        }
        try {
            new Retrieval(root, InProcessModel.BGE_SMALL).run(files, given.contains("--json"));
        } catch (Corpora.Unusable e) {
            fail(String.valueOf(e.getMessage()));
        } catch (SoulprintException e) {
            fail(e.sentence());
        }
    }

    private static int count(List<String> given) {
        return given.isEmpty() ? 50_000 : Integer.parseInt(given.getFirst());
    }

    private static List<Path> files(List<String> given) {
        List<Path> files = given.stream()
                .filter(it -> !it.startsWith("--"))
                .map(it -> Path.of(it).toAbsolutePath())
                .toList();
        if (files.isEmpty() || !files.stream().allMatch(Files::isReadable)) {
            fail("There is nothing to judge by: give labelled files, such as src/test/resources/labelled/*.json.");
        }
        return files;
    }

    private static void search(Path root, List<String> given) throws Exception {
        SearchOptions options = SearchOptions.of(given).orElse(null);
        if (options == null) {
            fail("Give ./bench search at most one export that can be read, --peer, --peer-url URL, --million, --json.");
            return;
        }
        try {
            new SearchBench(root, options).run();
        } catch (SoulprintException e) {
            fail(e.sentence());
        }
    }

    private static void dates(List<String> given) {
        List<Path> files =
                given.stream().filter(it -> !it.startsWith("--")).map(Path::of).toList();
        for (Path file : files) {
            if (!Files.isReadable(file)) {
                fail("There is no file %s.".formatted(file));
            }
        }
        DatesBench.run(files, given.contains("--failures"));
    }

    private static void fail(String sentence) {
        System.err.println(sentence);
        System.exit(3);
    }

    /// The JVM that runs this, with this class path and at most 256 MB, for a measurement of its own.
    static ProcessBuilder child(Class<?> main, String... arguments) {
        return child(List.of(), System.getProperty("java.class.path"), main, arguments);
    }

    /// The same with the product's jar and its start-up cache, which begin the class path: they are what `soulprint`
    /// runs. `./bench` builds them first.
    static ProcessBuilder asInstalled(Class<?> main, String... arguments) {
        String classPath = System.getProperty("java.class.path");
        Path tests = Path.of(classPath.substring(0, classPath.indexOf(File.pathSeparatorChar)));
        Path jar = tests.resolveSibling("soulprint.jar").toAbsolutePath();
        Path cache = jar.resolveSibling("soulprint.aot");
        List<String> options = List.of("-XX:AOTCache=" + cache, "-Xlog:disable", "-Xlog:all=off");
        return child(options, jar + File.pathSeparator + tests, main, arguments);
    }

    private static ProcessBuilder child(List<String> options, String classPath, Class<?> main, String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of(
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                classPath,
                main.getName()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
    }
}
