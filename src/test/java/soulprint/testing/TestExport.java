package soulprint.testing;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Makes small ChatGPT exports about invented things. The same seed makes the same export.
public final class TestExport {
    private static final String[] WORDS =
            ("harbour lantern violin meadow copper thunder pocket ribbon glacier pepper anchor "
                            + "canvas orchard ladder marble bicycle compass feather kettle island puzzle saddle timber whistle")
                    .split(" ");

    private TestExport() {}

    /// A message in an export: who speaks and what.
    public record Turn(String role, String text) {}

    public static Turn user(String text) {
        return new Turn("user", text);
    }

    public static Turn assistant(String text) {
        return new Turn("assistant", text);
    }

    /// Custom instructions that stood behind a conversation.
    public static Turn instructions(String text) {
        return new Turn("instructions", text);
    }

    private static String content(Turn turn) {
        return turn.role().equals("instructions")
                ? "{\"content_type\":\"user_editable_context\",\"user_instructions\":%s}".formatted(quoted(turn.text()))
                : "{\"content_type\":\"text\",\"parts\":[%s]}".formatted(quoted(turn.text()));
    }

    private static String author(Turn turn) {
        return turn.role().equals("instructions") ? "user" : turn.role();
    }

    /// A conversation as the export has it; message ids are `ID-0`, `ID-1`, ..., a minute apart.
    public static String conversation(String id, String title, double begun, Turn... turns) {
        StringBuilder nodes =
                new StringBuilder("\"root\":{\"id\":\"root\",\"message\":null,\"parent\":null,\"children\":[]}");
        for (int i = 0; i < turns.length; i++) {
            String node = id + "-" + i;
            String parent = i == 0 ? "root" : id + "-" + (i - 1);
            nodes.append("""
                    ,"%s":{"id":"%s","parent":"%s","children":[],"message":{"id":"%s","author":{"role":"%s"},"create_time":%.1f,\
                    "content":%s,"recipient":"all","metadata":{}}}""".formatted(node, node, parent, node, author(turns[i]), begun + 60 * i, content(turns[i])));
        }
        return """
                {"id":"%s","conversation_id":"%s","title":%s,"create_time":%.1f,"update_time":%.1f,"mapping":{%s},"current_node":"%s"}""".formatted(
                        id,
                        id,
                        quoted(title),
                        begun,
                        begun + 60.0 * turns.length,
                        nodes,
                        turns.length == 0 ? "root" : id + "-" + (turns.length - 1));
    }

    /// An export of `count` conversations of random words, each of 2 to 12 turns.
    public static List<String> random(long seed, int count) {
        SplittableRandom random = new SplittableRandom(seed);
        List<String> conversations = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Turn[] turns = new Turn[random.nextInt(2, 13)];
            for (int t = 0; t < turns.length; t++) {
                String text = words(random, random.nextInt(5, 300));
                turns[t] = t % 2 == 0 ? user(text) : assistant(text);
            }
            conversations.add(conversation("c%05d".formatted(i), words(random, 3), 1.6e9 + i * 3600.0, turns));
        }
        return conversations;
    }

    private static String words(SplittableRandom random, int count) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append(i == 0 ? "" : random.nextInt(12) == 0 ? ". " : " ").append(WORDS[random.nextInt(WORDS.length)]);
        }
        return text.toString();
    }

    public static Path zip(Path file, List<String> conversations) throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("conversations.json"));
            zip.write(("[" + String.join(",", conversations) + "]").getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
        }
        return file;
    }

    private static String quoted(String text) {
        StringBuilder json = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c == '"' || c == '\\') {
                json.append("\\u%04x".formatted((int) c));
            } else {
                json.append(c);
            }
        }
        return json.append('"').toString();
    }
}
