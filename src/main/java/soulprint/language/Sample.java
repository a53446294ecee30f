package soulprint.language;

import java.util.regex.Pattern;

/// A bounded piece of a text's prose: without code, addresses, markup and numbers, letters and single spaces only.
final class Sample {
    private static final int LOOKED_AT = 8_000;
    private static final int LETTERS = 600;
    /// Possessive throughout: no text can make these backtrack.
    private static final Pattern MARKED =
            Pattern.compile("```(?:[^`]++|`(?!``))*+(?:```|$)|`[^`\\n]*+`|<[^<>\\n]{1,300}+>|&[a-z]{2,8}+;");
    /// What stands inside names of files, variables and places on the web, and not inside words.
    private static final String OF_CODE = "/\\_=(){}[]#$@.:<>&*+%|^~0123456789";

    private Sample() {}

    static String of(String text) {
        String start = text.substring(0, Math.min(text.length(), LOOKED_AT));
        String prose = start.indexOf('`') < 0 && start.indexOf('<') < 0 && start.indexOf('&') < 0
                ? start
                : MARKED.matcher(start).replaceAll(" ");
        StringBuilder sample = new StringBuilder(LETTERS);
        int at = 0;
        while (at < prose.length() && sample.length() < LETTERS) {
            int end = at;
            while (end < prose.length() && !Character.isWhitespace(prose.charAt(end))) {
                end++;
            }
            if (!code(prose, at, end)) {
                letters(prose, at, end, sample);
            }
            at = end + 1;
        }
        return sample.toString().strip();
    }

    /// A run of plain ASCII with signs of code between its first and its last letter.
    private static boolean code(String text, int from, int to) {
        int first = from;
        int last = to - 1;
        while (first < last && !Character.isLetterOrDigit(text.charAt(first))) {
            first++;
        }
        while (last > first && !Character.isLetterOrDigit(text.charAt(last))) {
            last--;
        }
        boolean signs = false;
        for (int i = first; i <= last && i < to; i++) {
            if (text.charAt(i) > 127) {
                return false;
            }
            signs |= OF_CODE.indexOf(text.charAt(i)) >= 0;
        }
        return signs;
    }

    private static void letters(String text, int from, int to, StringBuilder sample) {
        int end = Math.min(to, from + LETTERS);
        for (int i = from; i < end; i += Character.charCount(text.codePointAt(i))) {
            int character = text.codePointAt(i);
            if (Character.isLetter(character) || mark(character)) {
                sample.appendCodePoint(character);
            } else if (character == '\'' || character == '’') {
                sample.append('\'');
            } else {
                space(sample);
            }
        }
        space(sample);
    }

    private static void space(StringBuilder sample) {
        if (!sample.isEmpty() && sample.charAt(sample.length() - 1) != ' ') {
            sample.append(' ');
        }
    }

    private static boolean mark(int character) {
        int type = Character.getType(character);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }
}
