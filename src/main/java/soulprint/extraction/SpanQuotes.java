package soulprint.extraction;

import java.util.ArrayList;
import java.util.List;

/// Quoted words in a text: between quotation marks if they are more than a name or a title, and lines that begin with
/// `>`.
final class SpanQuotes {
    private static final int LONGEST = 4_000;
    private static final int FEWEST_WORDS = 3;
    private static final int LONGEST_TITLE = 7;
    private static final String OPENING = "\"“„«‘'‚";

    private SpanQuotes() {}

    static List<Span> of(String text) {
        List<Span> spans = new ArrayList<>();
        lines(text, spans);
        int[] searched = new int[OPENING.length()];
        int at = 0;
        while (at < text.length()) {
            int kind = OPENING.indexOf(text.charAt(at));
            int close = kind >= 0 && opens(text, at) ? close(text, at, searched) : -1;
            if (close >= 0 && speech(text, at + 1, close)) {
                spans.add(new Span(at, close + 1, SpanKind.QUOTATION));
            }
            at = close < 0 ? at + 1 : close + 1;
        }
        return spans;
    }

    private static boolean opens(String text, int at) {
        if (at + 1 >= text.length() || Character.isWhitespace(text.charAt(at + 1))) {
            return false;
        }
        return at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1));
    }

    /// Where the quotation that opens here closes; -1 if nowhere near. What was searched in vain is not searched again.
    private static int close(String text, int open, int[] searched) {
        char mark = text.charAt(open);
        boolean single = mark == '\'' || mark == '‘' || mark == '‚';
        int end = Math.min(text.length(), open + (single ? LONGEST / 4 : LONGEST));
        int kind = OPENING.indexOf(mark);
        for (int at = Math.max(open + 1, searched[kind]); at < end; at++) {
            char character = text.charAt(at);
            searched[kind] = at;
            if (single && character == '\n') {
                return -1;
            }
            if (closing(mark).indexOf(character) >= 0 && closes(text, at, single)) {
                return at;
            }
        }
        return -1;
    }

    private static String closing(char open) {
        return switch (open) {
            case '„' -> "“”\"";
            case '“' -> "”\"“";
            case '«' -> "»";
            case '‘', '‚' -> "’'‘";
            case '\'' -> "'";
            default -> "\"”“";
        };
    }

    private static boolean closes(String text, int at, boolean single) {
        boolean inWord = at + 1 < text.length() && Character.isLetterOrDigit(text.charAt(at + 1));
        return !inWord && (!single || !Character.isWhitespace(text.charAt(at - 1)));
    }

    private static boolean speech(String text, int from, int to) {
        List<Word> words = Word.in(text, from, to);
        if (words.size() < FEWEST_WORDS) {
            return words.stream()
                    .anyMatch(word -> word.text().equals("i") || word.text().equals("ich"));
        }
        boolean title = words.size() <= LONGEST_TITLE
                && words.getFirst().capital()
                && words.stream().allMatch(word -> word.capital() || word.text().length() <= 3 || word.number())
                && words.stream()
                        .noneMatch(
                                word -> word.text().equals("i") || word.text().equals("ich"));
        return !title;
    }

    private static void lines(String text, List<Span> spans) {
        int start = 0;
        while (start < text.length()) {
            int newline = text.indexOf('\n', start);
            int end = newline < 0 ? text.length() : newline;
            int at = start;
            while (at < end && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
                at++;
            }
            if (at < end && text.charAt(at) == '>') {
                spans.add(new Span(at, end, SpanKind.QUOTATION));
            }
            start = end + 1;
        }
    }
}
