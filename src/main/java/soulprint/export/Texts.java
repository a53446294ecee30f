package soulprint.export;

/// Makes texts storable: PostgreSQL and UTF-8 take neither NUL nor half a surrogate pair, and other control characters
/// only do harm. The length never changes.
final class Texts {
    private static final char REPLACEMENT = '\uFFFD';

    private Texts() {}

    /// The text itself where nothing had to be repaired, so that callers can count by identity.
    static String repaired(String text) {
        int bad = firstBad(text, 0);
        if (bad < 0) {
            return text;
        }
        char[] characters = text.toCharArray();
        while (bad >= 0) {
            char c = characters[bad];
            characters[bad] = c == 0 || Character.isSurrogate(c) ? REPLACEMENT : ' ';
            bad = firstBad(text, bad + 1);
        }
        return new String(characters);
    }

    private static int firstBad(String text, int from) {
        int length = text.length();
        for (int i = from; i < length; i++) {
            char c = text.charAt(i);
            if (c < ' ') {
                if (c != '\n' && c != '\t' && c != '\r') {
                    return i;
                }
            } else if (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE) {
                if (!isPair(text, i)) {
                    return i;
                }
                i++;
            }
        }
        return -1;
    }

    private static boolean isPair(String text, int at) {
        return Character.isHighSurrogate(text.charAt(at))
                && at + 1 < text.length()
                && Character.isLowSurrogate(text.charAt(at + 1));
    }

    /// At most `most` characters of the text, never half a surrogate pair.
    static String cut(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most);
    }
}
