package soulprint.app;

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Runs `embed` as a process of its own: the same Java with the same options, nice to others, in a session of its own
/// (out of reach of this terminal's Ctrl-C), its few lines in the home's `embedding.log`.
final class Background {
    private static final long LONGEST_LOG = 100_000;

    /// What there is not, is left away: macOS has no setsid, and then the ignored signals must do.
    private static final String DETACHED = """
            trap '' HUP INT
            command -v nice >/dev/null 2>&1 && set -- nice -n 10 "$@"
            command -v setsid >/dev/null 2>&1 && set -- setsid "$@"
            exec "$@"
            """;

    private Background() {}

    /// Whether it could be started; `arguments` are those of this process.
    static boolean start(Path home, List<String> arguments) {
        List<String> command = new ArrayList<>(List.of("sh", "-c", DETACHED, "sh"));
        command.addAll(java(ProcessHandle.current().info(), arguments));
        command.addAll(List.of("embed", "--home", home.toString()));
        File log = home.resolve("embedding.log").toFile();
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(home.toFile())
                .redirectInput(Redirect.from(new File("/dev/null")))
                .redirectErrorStream(true);
        builder.environment().remove(Configuration.TERMINAL_WIDTH);
        builder.environment().remove(Configuration.COLOUR);
        try {
            boolean tooLong = log.length() > LONGEST_LOG;
            builder.redirectOutput(tooLong ? Redirect.to(log) : Redirect.appendTo(log));
            return builder.start().isAlive();
        } catch (IOException _) {
            return false;
        }
    }

    /// This process's command line up to the program's arguments; where the system does not tell it, one that does the
    /// same.
    private static List<String> java(ProcessHandle.Info info, List<String> arguments) {
        List<String> all = info.arguments().map(Arrays::asList).orElse(List.of());
        int own = all.size() - arguments.size();
        if (info.command().isPresent()
                && own > 0
                && all.subList(own, all.size()).equals(arguments)
                && absolute(all.subList(0, own))) {
            List<String> command = new ArrayList<>(List.of(info.command().get()));
            command.addAll(all.subList(0, own));
            return command;
        }
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + Runtime.getRuntime().maxMemory() / 1_048_576 + "m",
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                classPath(),
                Main.class.getName());
    }

    // The process runs in the home's folder, where a relative path would lead astray.
    private static boolean absolute(List<String> options) {
        int jar = options.indexOf("-jar");
        return jar >= 0
                && jar + 1 < options.size()
                && Path.of(options.get(jar + 1)).isAbsolute();
    }

    private static String classPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(entry -> Path.of(entry).toAbsolutePath().toString())
                .reduce((one, next) -> one + File.pathSeparator + next)
                .orElse("");
    }
}
