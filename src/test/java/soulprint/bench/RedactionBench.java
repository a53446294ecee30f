package soulprint.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import soulprint.conversation.Message;
import soulprint.export.Entry;
import soulprint.export.Export;
import soulprint.redaction.RedactionSpeed;
import soulprint.redaction.Redactor;

/// Redaction of an export's messages on one core, in a JVM of 256 MB.
final class RedactionBench {
    private static final long SAMPLE = 24_000_000;
    private static final int ROUNDS = 4;

    private RedactionBench() {}

    static void compare(Path file) throws IOException, InterruptedException {
        Process process = Bench.child(RedactionBench.class, file.toString()).start();
        System.out.print(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        process.waitFor();
        Process planted = Bench.child(RedactionSpeed.class).start();
        System.out.print(
                "  planted corpus: " + new String(planted.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        planted.waitFor();
        System.out.println();
    }

    public static void main(String[] arguments) {
        List<String> texts = texts(Path.of(arguments[0]));
        Redactor redactor = new Redactor(new byte[32]);
        double bytes = texts.stream()
                .mapToLong(text -> text.getBytes(StandardCharsets.UTF_8).length)
                .sum();
        System.out.printf("Redaction of %.0f MB of this export's messages, one core (at least 15 MB/s)%n", bytes / 1e6);
        for (int round = 1; round <= ROUNDS; round++) {
            long begun = System.nanoTime();
            int findings = texts.stream()
                    .mapToInt(text -> redactor.redact(text).findings().size())
                    .sum();
            System.out.printf(
                    "  round %d  %.0f MB/s, %d findings%n",
                    round, bytes / 1e6 / ((System.nanoTime() - begun) / 1e9), findings);
        }
    }

    private static List<String> texts(Path file) {
        List<String> texts = new ArrayList<>();
        long[] characters = {0};
        try (Export export = Export.open(file)) {
            Iterator<Entry> entries = export.entries(export.survey(_ -> {}), _ -> {});
            while (entries.hasNext() && characters[0] < SAMPLE) {
                if (entries.next() instanceof Entry.Read read) {
                    for (Message message : read.conversation().messages()) {
                        texts.add(message.text());
                        characters[0] += message.text().length();
                    }
                }
            }
        }
        return texts;
    }
}
