package soulprint.chunk;

/// What a character is to a tokenizer: the coarse kinds whose sequence predicts how many tokens a text takes.
enum CharacterKind {
    NEWLINE,
    SPACE,
    TAB,
    VOWEL,
    /// The consonants that make most English word endings.
    COMMON_CONSONANT,
    CONSONANT,
    RARE_CONSONANT,
    CAPITAL,
    DIGIT,
    PUNCTUATION,
    SYMBOL,
    ACCENTED,
    CYRILLIC,
    CYRILLIC_CAPITAL,
    GREEK,
    ARABIC,
    OTHER_ALPHABET,
    HAN,
    KANA,
    HANGUL,
    CJK_PUNCTUATION,
    TYPOGRAPHIC,
    HIGH_SURROGATE,
    LOW_SURROGATE,
    COMBINING,
    OTHER;

    /// The ordinal of the kind of each of the 65,536 UTF-16 code units.
    @SuppressWarnings("EnumOrdinal")
    static byte[] kinds() {
        var kinds = new byte[Character.MAX_VALUE + 1];
        for (int character = 0; character < kinds.length; character++) {
            CharacterKind kind = character < 0x80 ? ascii((char) character) : beyondAscii((char) character);
            kinds[character] = (byte) kind.ordinal();
        }
        return kinds;
    }

    private static CharacterKind ascii(char character) {
        return switch (character) {
            case '\n', '\r' -> NEWLINE;
            case ' ' -> SPACE;
            case '\t' -> TAB;
            case 'a', 'e', 'i', 'o', 'u' -> VOWEL;
            case 't', 'n', 's', 'r', 'h', 'l', 'd', 'c' -> COMMON_CONSONANT;
            case 'm', 'p', 'g', 'f', 'b', 'y', 'w' -> CONSONANT;
            case 'j', 'k', 'q', 'v', 'x', 'z' -> RARE_CONSONANT;
            case '.', ',', '\'', '"', '-', ':', ';', '!', '?', '(', ')' -> PUNCTUATION;
            default -> character >= '0' && character <= '9' ? DIGIT : capitalOrSymbol(character);
        };
    }

    private static CharacterKind capitalOrSymbol(char character) {
        return character >= 'A' && character <= 'Z' ? CAPITAL : SYMBOL;
    }

    private static CharacterKind beyondAscii(char character) {
        if (character == 0xA0) {
            return SPACE;
        }
        if (within(character, 0xC0, 0x24F) || within(character, 0x1E00, 0x1EFF)) {
            return ACCENTED;
        }
        if (within(character, 0x400, 0x52F)) {
            return Character.isUpperCase(character) ? CYRILLIC_CAPITAL : CYRILLIC;
        }
        if (within(character, 0x370, 0x3FF) || within(character, 0x1F00, 0x1FFF)) {
            return GREEK;
        }
        if (within(character, 0x300, 0x36F) || within(character, 0x200B, 0x200D) || within(character, 0xFE00, 0xFE0F)) {
            return COMBINING;
        }
        if (within(character, 0x600, 0x77F) || within(character, 0xFB50, 0xFDFF) || within(character, 0xFE70, 0xFEFF)) {
            return ARABIC;
        }
        if (within(character, 0x530, 0x5FF) || within(character, 0x780, 0x10FF)) {
            return OTHER_ALPHABET;
        }
        if (within(character, 0x2010, 0x203F) || character == '«' || character == '»') {
            return TYPOGRAPHIC;
        }
        return eastAsianOrOther(character);
    }

    private static CharacterKind eastAsianOrOther(char character) {
        if (within(character, 0x3400, 0x9FFF) || within(character, 0xF900, 0xFAFF)) {
            return HAN;
        }
        if (within(character, 0x3040, 0x30FF)) {
            return KANA;
        }
        if (within(character, 0xAC00, 0xD7AF) || within(character, 0x1100, 0x11FF)) {
            return HANGUL;
        }
        if (within(character, 0x3000, 0x303F) || within(character, 0xFF00, 0xFFEF)) {
            return CJK_PUNCTUATION;
        }
        if (Character.isHighSurrogate(character)) {
            return HIGH_SURROGATE;
        }
        return Character.isLowSurrogate(character) ? LOW_SURROGATE : OTHER;
    }

    private static boolean within(char character, int first, int last) {
        return character >= first && character <= last;
    }
}
