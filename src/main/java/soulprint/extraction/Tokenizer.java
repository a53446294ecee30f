package soulprint.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import soulprint.extraction.Token.Shape;

/// Words and marks of a text. Quotation marks and the asterisks of emphasis are left out. `splits` are words written as
/// one ("im" is "i" and "'m"), `suffixes` what is cut off a word that ends with it ("'m"). A number takes the point
/// after
/// it along where one of `counted` follows ("3. März").
record Tokenizer(Map<String, List<String>> splits, List<String> suffixes, Set<String> counted) {
    /// Stands for words that are not plainly the speaker's own.
    static final String COVERED = "\u0000";

    private static final String LEFT_OUT = "\"“”„«»*_~`‘";
    private static final String CURRENCIES = "$€£";
    private static final String JOINERS = "-'’.&/@_,:";

    Tokenizer {
        splits = Map.copyOf(splits);
        suffixes = List.copyOf(suffixes);
        counted = Set.copyOf(counted);
    }

    List<Token> tokens(String text, int from, int to) {
        List<Token> tokens = new ArrayList<>();
        int index = from;
        while (index < to) {
            char character = text.charAt(index);
            if (Character.isLetterOrDigit(character) || isSum(text, index, to)) {
                int end = ordinal(text, index, end(text, index, to), to);
                addWord(tokens, text, index, end);
                index = end;
            } else {
                if (!Character.isWhitespace(character) && LEFT_OUT.indexOf(character) < 0) {
                    tokens.add(new Token(index, index + 1, mark(character), Shape.MARK));
                }
                index++;
            }
        }
        return tokens;
    }

    /// "$800" is one word.
    private static boolean isSum(String text, int index, int to) {
        return CURRENCIES.indexOf(text.charAt(index)) >= 0
                && index + 1 < to
                && Character.isDigit(text.charAt(index + 1));
    }

    private static String mark(char character) {
        return switch (character) {
            case '’' -> "'";
            case '–', '—' -> "-";
            default -> String.valueOf(character);
        };
    }

    private static int end(String text, int from, int to) {
        int end = from + 1;
        while (end < to && (isLetter(text.charAt(end)) || joins(text, end, to))) {
            end++;
        }
        if (end < to && text.charAt(end) == '%' && Character.isDigit(text.charAt(end - 1))) {
            return end + 1;
        }
        while (end < to && (text.charAt(end) == '+' || text.charAt(end) == '#')) {
            end++;
        }
        return end;
    }

    /// The end of a number with the point that makes it an ordinal: of one or two digits, or of the kind "26.2.".
    private int ordinal(String text, int from, int end, int to) {
        boolean point = end < to && text.charAt(end) == '.' && !counted.isEmpty();
        if (!point || end - from > 5 || !text.substring(from, end).matches("\\d{1,2}(\\.\\d{1,2})?")) {
            return end;
        }
        int next = end + 1;
        while (next < to && text.charAt(next) == ' ') {
            next++;
        }
        int after = next;
        while (after < to && Character.isLetter(text.charAt(after))) {
            after++;
        }
        boolean counts = counted.contains(text.substring(next, after).toLowerCase(Locale.ROOT));
        return counts || end - from > 2 ? end + 1 : end;
    }

    private static boolean isLetter(char character) {
        int type = Character.getType(character);
        return Character.isLetterOrDigit(character)
                || type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK;
    }

    /// A hyphen or apostrophe between letters, a point or comma between digits, the point of "Node.js".
    private static boolean joins(String text, int index, int to) {
        char character = text.charAt(index);
        if (JOINERS.indexOf(character) < 0 || index + 1 >= to || !Character.isLetterOrDigit(text.charAt(index + 1))) {
            return false;
        }
        char before = text.charAt(index - 1);
        char after = text.charAt(index + 1);
        return switch (character) {
            case ',', ':' -> Character.isDigit(before) && Character.isDigit(after);
            case '.' ->
                Character.isDigit(before) == Character.isDigit(after)
                        && !(Character.isLowerCase(before) && Character.isUpperCase(after));
            default -> true;
        };
    }

    private void addWord(List<Token> tokens, String text, int from, int to) {
        String word = text.substring(from, to).replace('’', '\'').toLowerCase(Locale.ROOT);
        Shape shape = shape(text, from);
        List<String> parts = splits.getOrDefault(word, List.of());
        if (parts.size() == 2 && to - from > 1) {
            int cut = from + Math.min(parts.getFirst().length(), to - from - 1);
            tokens.add(new Token(from, cut, parts.getFirst(), shape));
            tokens.add(new Token(cut, to, parts.getLast(), Shape.LOWER));
            return;
        }
        for (String suffix : suffixes) {
            if (word.length() == to - from && word.length() > suffix.length() && word.endsWith(suffix)) {
                int cut = to - suffix.length();
                tokens.add(new Token(from, cut, word.substring(0, word.length() - suffix.length()), shape));
                tokens.add(new Token(cut, to, suffix, Shape.LOWER));
                return;
            }
        }
        tokens.add(new Token(from, to, word, shape));
    }

    private static Shape shape(String text, int from) {
        char first = text.charAt(from);
        if (Character.isDigit(first)) {
            return Shape.NUMBER;
        }
        return Character.isUpperCase(first) || Character.isTitleCase(first) ? Shape.CAPITAL : Shape.LOWER;
    }
}
