package soulprint.app;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;

/// One run through what people do first, for the JVM to learn what starting takes (see scripts/build.sh): a short talk
/// is imported and embedded, then a whole archive without, and both are searched. Prints nothing.
final class Training {
    private static final String TALK = """
            {"conversation_id": "t", "message_id": "1", "speaker": "user", "text": "Which boat shall we take?"}
            {"conversation_id": "t", "message_id": "2", "speaker": "assistant", "text": "The blue one by the pier."}
            """;

    private Training() {}

    /// With an archive and an empty folder to work in.
    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createDirectories(Path.of(arguments[1]));
        String home = folder.resolve("home").toString();
        Path talk = Files.writeString(folder.resolve("talk.jsonl"), TALK);
        run("import", "--wait", talk.toString(), "--home", home);
        run("import", "--no-embed", arguments[0], "--home", home);
        run("search", "which vessel did we take", "--home", home);
        run("search", "battery", "--json", "--home", home);
        run("profile", "--home", home);
        run("status", "--home", home);
        System.exit(0);
    }

    private static void run(String... arguments) {
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8);
        Main.run(nowhere, nowhere, new AtomicBoolean(), arguments);
    }
}
