package soulprint.testing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// The program in a process of its own, at 256 MB, on the embedded server of a home.
public final class Program {
    private Program() {}

    /// What a command printed and its exit code.
    public record Result(int code, String out, String err) {}

    public static Process start(Path home, String... arguments) throws IOException {
        return start(Map.of("SOULPRINT_BACKGROUND", "no"), home, arguments);
    }

    /// With more of an environment, and what an import starts in the background.
    public static Process start(Map<String, String> environment, Path home, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                "soulprint.app.Main"));
        command.addAll(List.of(arguments));
        command.addAll(List.of("--home", home.toString()));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("SOULPRINT_CACHE", TestServer.CACHE.toString());
        builder.environment().remove("SOULPRINT_DATABASE_URL");
        builder.environment().putAll(environment);
        return builder.start();
    }

    public static Result run(Path home, String... arguments) throws IOException, InterruptedException {
        Process process = start(home, arguments);
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Result(process.waitFor(), out, err);
    }
}
