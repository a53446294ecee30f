package soulprint.redaction;

/// Classes of ASCII characters that the rules' surroundings are made of.
final class Characters {
    /// Between a name and its operator.
    static final int BEFORE_OPERATOR = 1;
    /// The first character of an operator.
    static final int OPERATOR = 2;
    /// Between an operator's first character and a value.
    static final int BEFORE_VALUE = 4;
    /// In the value of a name.
    static final int VALUE = 8;
    /// In a token that stands for itself.
    static final int TOKEN = 16;

    /// Between a label and its operator.
    static final int CLOSER = 32;

    private static final byte[] CLASSES = classes();

    private Characters() {}

    static boolean is(char character, int kind) {
        return character < 128 && (CLASSES[character] & kind) != 0;
    }

    /// The first place from `start` on, `limit` at most, whose character is of another kind.
    static int skip(String text, int start, int limit, int kind) {
        int end = Math.min(limit, text.length());
        int at = start;
        while (at < end && is(text.charAt(at), kind)) {
            at++;
        }
        return at;
    }

    static boolean hasDigit(String text, int start, int end) {
        for (int at = start; at < end; at++) {
            if (isDigit(text.charAt(at))) {
                return true;
            }
        }
        return false;
    }

    static boolean isDigit(char character) {
        return character >= '0' && character <= '9';
    }

    static boolean isUpper(char character) {
        return character >= 'A' && character <= 'Z';
    }

    static boolean isLetter(char character) {
        return isUpper((char) (character & ~0x20)) && character < 128;
    }

    /// A letter, digit or underscore of ASCII.
    static boolean isWord(char character) {
        return isLetter(character) || isDigit(character) || character == '_';
    }

    private static byte[] classes() {
        var classes = new byte[128];
        for (char character = 0; character < 128; character++) {
            if (isWord(character)) {
                classes[character] = BEFORE_OPERATOR | VALUE | TOKEN;
            }
        }
        mark(classes, ".-", BEFORE_OPERATOR | VALUE | TOKEN);
        mark(classes, " \t\n\r\f'\"`*\\", BEFORE_OPERATOR | BEFORE_VALUE);
        mark(classes, ")]", BEFORE_OPERATOR);
        mark(classes, "=>:|?,", OPERATOR | BEFORE_VALUE);
        mark(classes, "(", BEFORE_VALUE);
        mark(classes, " \t\"'`*\\)]", CLOSER);
        mark(classes, "+/=~%", VALUE);
        mark(classes, "+/=~%:@|\\?#&,", TOKEN);
        return classes;
    }

    private static void mark(byte[] classes, String characters, int kind) {
        for (int i = 0; i < characters.length(); i++) {
            char character = characters.charAt(i);
            classes[character] |= (byte) kind;
        }
    }
}
