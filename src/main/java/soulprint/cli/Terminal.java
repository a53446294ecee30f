package soulprint.cli;

import java.io.PrintStream;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/// Where a command writes: results to `out`, progress and errors to `err`. `width` is that of the terminal behind
/// `err`, empty if there is none; `colour` says whether `out` may carry escape codes; `command` is how
/// the person calls this program.
public record Terminal(
        PrintStream out, PrintStream err, Optional<Integer> width, boolean colour, ZoneId zone, String command) {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("d MMM yyyy HH:mm", Locale.ENGLISH);
    private static final int PLAIN_WIDTH = 100;

    String bold(String text) {
        return colour ? "\u001b[1m" + text + "\u001b[0m" : text;
    }

    String dim(String text) {
        return colour ? "\u001b[2m" + text + "\u001b[0m" : text;
    }

    String day(Instant time) {
        return DAY.format(time.atZone(zone));
    }

    String minute(Instant time) {
        return MINUTE.format(time.atZone(zone));
    }

    /// The columns that text may fill.
    int columns() {
        return Math.max(20, width.orElse(PLAIN_WIDTH));
    }

    /// `1 message`, `2,000 messages`.
    static String counted(long count, String noun) {
        return "%,d %s%s".formatted(count, noun, count == 1 ? "" : "s");
    }

    /// Prints imported text: control characters cannot reach the terminal.
    static String harmless(String imported) {
        StringBuilder safe = new StringBuilder(imported.length());
        imported.codePoints().forEach(c -> {
            boolean control = Character.isISOControl(c) && c != '\n' && c != '\t';
            boolean turning = (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
            safe.appendCodePoint(control || turning ? 0xFFFD : c);
        });
        return safe.toString();
    }
}
