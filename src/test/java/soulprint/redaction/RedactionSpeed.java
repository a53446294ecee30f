package soulprint.redaction;

import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Measures redaction on a generated corpus with planted secrets, and compares the findings with whole-text matching.
public final class RedactionSpeed {
    private static final int MESSAGE = 2_000;
    private static final int GAP = 8_000;

    private RedactionSpeed() {}

    /// Arguments: megabytes of text (8), and megabytes of it that are also matched whole (2: that takes ten seconds
    /// each).
    public static void main(String[] arguments) {
        double megabytes = arguments.length > 0 ? Double.parseDouble(arguments[0]) : 8;
        double compared = arguments.length > 1 ? Double.parseDouble(arguments[1]) : Math.min(megabytes, 2);
        var redactor = new Redactor("a key for measuring".getBytes(StandardCharsets.UTF_8));
        List<String> messages = messages(megabytes);
        messages.subList(0, messages.size() / 2).forEach(redactor::redact);
        long bytes = 0;
        long findings = 0;
        long started = cpuTime();
        for (String message : messages) {
            findings += redactor.redact(message).findings().size();
        }
        double seconds = (cpuTime() - started) / 1e9;
        for (String message : messages) {
            bytes += message.getBytes(StandardCharsets.UTF_8).length;
        }
        boolean equal = true;
        long windowed = 0;
        long whole = 0;
        int remaining = (int) (compared * 1_000_000);
        for (String message : messages) {
            if (remaining <= 0) {
                break;
            }
            remaining -= message.length();
            Redaction expected = redactor.redactWhole(message);
            Redaction actual = redactor.redact(message);
            windowed += actual.findings().size();
            whole += expected.findings().size();
            equal &= expected.equals(actual);
        }
        System.out.printf(
                Locale.ROOT,
                "redaction  %.1f MB/s per core  findings windowed=%d whole=%d equal=%b  (%d in all %.1f MB)%n",
                bytes / 1e6 / seconds,
                windowed,
                whole,
                equal,
                findings,
                bytes / 1e6);
    }

    /// Of this thread: what other processes take from the machine does not count.
    private static long cpuTime() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static List<String> messages(double megabytes) {
        var corpus = new PlantedCorpus(1, RuleBook.shipped().rules());
        var messages = new ArrayList<String>();
        for (long length = 0;
                length < megabytes * 1_000_000;
                length += messages.getLast().length()) {
            messages.add(corpus.text(MESSAGE, GAP));
        }
        return messages;
    }
}
