package soulprint.search;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What a person typed, taken apart: bare words and phrases as they stand, required phrases, exclusions. Every text
/// is valid; what is not well-formed syntax is plain text.
record Asked(List<String> bare, List<String> required, List<String> excluded) {
    private static final String OPENING = "\"“„«”";
    private static final String CLOSING = "\"”“»«";

    /// The text without its exclusions and quotation marks: what it is about.
    String wanted() {
        return Stream.concat(bare.stream(), required.stream()).collect(Collectors.joining(" "));
    }

    static Asked parse(String text) {
        Parts parts = new Parts(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        int at = 0;
        while (at < text.length()) {
            if (blank(text, at)) {
                at++;
                continue;
            }
            at = part(text, at, parts);
        }
        return new Asked(parts.bare, parts.required, parts.excluded);
    }

    /// Reads one word or phrase from `start` and returns where it ends.
    private static int part(String text, int start, Parts parts) {
        boolean exclusion = text.charAt(start) == '-' && start + 1 < text.length() && !blank(text, start + 1);
        int content = exclusion ? start + 1 : start;
        int close = OPENING.indexOf(text.charAt(content)) < 0 ? -1 : closing(text, content + 1);
        if (close >= 0) {
            (exclusion ? parts.excluded : parts.required).add(text.substring(content + 1, close));
            return close + 1;
        }
        int end = content;
        while (end < text.length() && !blank(text, end)) {
            end++;
        }
        boolean plain = !exclusion || !Character.isLetterOrDigit(text.codePointAt(content));
        (plain ? parts.bare : parts.excluded).add(text.substring(plain ? start : content, end));
        return end;
    }

    private static int closing(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            if (CLOSING.indexOf(text.charAt(i)) >= 0) {
                return i;
            }
        }
        return -1;
    }

    private static boolean blank(String text, int at) {
        return Character.isWhitespace(text.charAt(at)) || Character.isSpaceChar(text.charAt(at));
    }

    private record Parts(List<String> bare, List<String> required, List<String> excluded) {}
}
