package soulprint.profile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// A stretch of a line: quoted or not, and whether it tells of what was previously so. Such a part begins with the word
/// "previously" and ends at "now", a semicolon, a dash or a sentence's end.
record LinePart(String text, boolean quoted, boolean previously) {
    private static final String BEGINS = "previously";
    private static final List<String> ENDS = List.of("now", ";", "—", "–", ".");

    /// The parts of a line; empty if a quotation is not closed.
    static Optional<List<LinePart>> of(String line) {
        List<LinePart> parts = new ArrayList<>();
        boolean previously = false;
        int from = 0;
        while (from < line.length()) {
            int open = nextQuotation(line, from);
            for (LinePart part : plain(line.substring(from, open), previously)) {
                parts.add(part);
                previously = part.previously;
            }
            if (open == line.length()) {
                break;
            }
            int close = line.indexOf(line.charAt(open) == '"' ? '"' : '”', open + 1);
            if (close < 0) {
                return Optional.empty();
            }
            parts.add(new LinePart(line.substring(open + 1, close), true, previously));
            from = close + 1;
        }
        return Optional.of(parts);
    }

    private static int nextQuotation(String line, int from) {
        int index = from;
        while (index < line.length() && line.charAt(index) != '"' && line.charAt(index) != '“') {
            index++;
        }
        return index;
    }

    private static List<LinePart> plain(String text, boolean before) {
        List<LinePart> parts = new ArrayList<>();
        boolean previously = before;
        int from = 0;
        for (int index = 0; index < text.length(); index++) {
            boolean turns = previously ? ENDS.stream().anyMatch(endsAt(text, index)) : wordAt(text, index, BEGINS);
            if (turns) {
                if (index > from) {
                    parts.add(new LinePart(text.substring(from, index), false, previously));
                }
                from = index;
                previously = !previously;
            }
        }
        if (from < text.length()) {
            parts.add(new LinePart(text.substring(from), false, previously));
        }
        return parts;
    }

    private static Predicate<String> endsAt(String text, int index) {
        return end -> switch (end) {
            case "now" -> wordAt(text, index, end);
            case "." -> text.charAt(index) == '.' && (index + 1 == text.length() || text.charAt(index + 1) == ' ');
            default -> text.startsWith(end, index);
        };
    }

    private static boolean wordAt(String text, int index, String word) {
        return text.regionMatches(true, index, word, 0, word.length())
                && (index == 0 || !Character.isLetterOrDigit(text.charAt(index - 1)))
                && (index + word.length() == text.length()
                        || !Character.isLetterOrDigit(text.charAt(index + word.length())));
    }
}
