package soulprint.profile;

import java.util.Locale;
import java.util.Optional;

/// The user's words as a line quotes them: letter for letter, cut at words around what matters where they are long.
final class Quotation {
    private static final int LONGEST = 160;
    private static final String ELLIPSIS = "…";

    private Quotation() {}

    /// With its marks; empty if the words hold such marks themselves.
    static Optional<String> of(String quote, String value) {
        String words = cut(OneLine.of(quote), OneLine.of(value));
        if (words.indexOf('"') < 0) {
            return Optional.of('"' + words + '"');
        }
        return words.indexOf('”') < 0 && words.indexOf('“') < 0 ? Optional.of('“' + words + '”') : Optional.empty();
    }

    private static String cut(String words, String value) {
        if (words.length() <= LONGEST) {
            return words;
        }
        int place = Math.max(0, words.toLowerCase(Locale.ROOT).indexOf(value.toLowerCase(Locale.ROOT)));
        int middle = Math.min(words.length(), place + Math.min(value.length(), LONGEST) / 2);
        int from = Math.clamp(middle - LONGEST / 2, 0, words.length() - LONGEST);
        int to = from + LONGEST;
        int start = from == 0 ? 0 : words.indexOf(' ', from) + 1;
        int end = to == words.length() ? to : words.lastIndexOf(' ', to);
        if (start >= end || start > middle) {
            return whole(words, from, to);
        }
        return dots(words, start, end);
    }

    /// Words without a space to cut at, but never between the halves of a character.
    private static String whole(String words, int from, int to) {
        int start = Character.isLowSurrogate(words.charAt(from)) ? from + 1 : from;
        int end = to < words.length() && Character.isLowSurrogate(words.charAt(to)) ? to - 1 : to;
        return dots(words, start, end);
    }

    private static String dots(String words, int start, int end) {
        return (start > 0 ? ELLIPSIS + " " : "")
                + words.substring(start, end).strip()
                + (end < words.length() ? " " + ELLIPSIS : "");
    }
}
