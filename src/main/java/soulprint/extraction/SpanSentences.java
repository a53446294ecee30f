package soulprint.extraction;

import java.util.ArrayList;
import java.util.List;

/// Cuts a text into sentences: at full stops, question and exclamation marks followed by white space, and at lines.
final class SpanSentences {
    /// From the first to behind the last character that is no white space.
    record Bounds(int from, int to) {
        boolean touches(int start, int end) {
            return from < end && start < to;
        }
    }

    private static final String ENDS = ".!?…";
    private static final String CLOSING = "\"'”’»)]*_~";
    private static final List<String> SHORT = List.of(
            "dr", "mr", "mrs", "ms", "st", "prof", "e.g", "i.e", "z.b", "z. b", "ca", "bzw", "bsp", "vs", "sr", "sra",
            "etc", "approx", "no", "nr", "d.h", "inkl", "u.a", "jr", "ud", "uds", "p.ej", "dra", "abr", "min", "max",
            "evtl");

    private SpanSentences() {}

    static List<Bounds> of(String text) {
        return of(text, 0, text.length());
    }

    static List<Bounds> of(String text, int from, int to) {
        List<Bounds> sentences = new ArrayList<>();
        int start = from;
        int at = from;
        while (at < to) {
            char character = text.charAt(at);
            if (character == '\n') {
                add(text, start, at, sentences);
                start = at + 1;
            } else if (ENDS.indexOf(character) >= 0) {
                int end = behind(text, at, to);
                if (ends(text, start, at, end, to)) {
                    add(text, start, end, sentences);
                    start = end;
                }
                at = end - 1;
            }
            at++;
        }
        add(text, start, to, sentences);
        return sentences;
    }

    private static int behind(String text, int at, int to) {
        int end = at + 1;
        while (end < to && (ENDS.indexOf(text.charAt(end)) >= 0 || CLOSING.indexOf(text.charAt(end)) >= 0)) {
            end++;
        }
        return end;
    }

    private static boolean ends(String text, int start, int mark, int end, int to) {
        if (end < to && !Character.isWhitespace(text.charAt(end))) {
            return false;
        }
        return text.charAt(mark) != '.' || end - mark > 1 || !abbreviated(text, start, mark);
    }

    /// "Dr.", an initial, the number of a list or a day.
    private static boolean abbreviated(String text, int start, int mark) {
        int word = mark;
        while (word > start && !Character.isWhitespace(text.charAt(word - 1)) && mark - word < 8) {
            word--;
        }
        String before = Stem.lower(text.substring(word, mark)).replaceFirst("^[(\"'“„]+", "");
        boolean single = before.length() == 1 && Character.isLetter(before.charAt(0)) && !before.equals("i");
        boolean day = !before.isEmpty()
                && before.length() <= 2
                && before.chars().allMatch(Character::isDigit)
                && mark + 2 < text.length()
                && Character.isLowerCase(text.charAt(mark + 2));
        boolean dayOfMonth = day || (before.matches("\\d{1,2}") && german(text, mark));
        return single || dayOfMonth || SHORT.contains(before);
    }

    private static boolean german(String text, int mark) {
        String next = text.substring(Math.min(mark + 1, text.length()), Math.min(mark + 6, text.length()))
                .strip();
        return next.matches("(?U)(Jan|Feb|Mär|Apr|Mai|Jun|Jul|Aug|Sep|Okt|Nov|Dez|Gebu|Seme|Klas).*");
    }

    private static void add(String text, int start, int end, List<Bounds> sentences) {
        int from = start;
        int to = end;
        while (from < to && Character.isWhitespace(text.charAt(from))) {
            from++;
        }
        while (to > from && Character.isWhitespace(text.charAt(to - 1))) {
            to--;
        }
        if (from < to) {
            sentences.add(new Bounds(from, to));
        }
    }
}
