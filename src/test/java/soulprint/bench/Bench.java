package soulprint.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// The benchmarks, as `./bench` runs them. Each prints what it compares side by side, measured in one run.
public final class Bench {
    private Bench() {}

    public static void main(String[] arguments) throws Exception {
        Path root = Path.of(arguments[0]);
        Path file = Path.of(arguments[2]).toAbsolutePath();
        if (!Files.isReadable(file)) {
            System.err.printf("There is no file %s.%n", file);
            System.exit(3);
        }
        System.out.printf("%s, %,.1f MB%n%n", file.getFileName(), Files.size(file) / 1e6);
        ReadingBench.compare(file);
        RedactionBench.compare(file);
        new WholeImport(root, file).run();
    }

    /// The JVM that runs this, with this class path and at most 256 MB, for a measurement of its own.
    static ProcessBuilder child(Class<?> main, String... arguments) {
        java.util.ArrayList<String> command = new java.util.ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
    }
}
