package soulprint.consolidation;

import java.text.Normalizer;
import java.util.Locale;

/// Brings the ways to write a word to one: lower case, plain apostrophes, accents off Latin letters. An umlaut becomes
/// its two letters, and ñ stays, because they make other words; marks of other scripts stay for the same reason.
final class Folding {
    private static final int TILDE = 0x303;
    private static final int DIAERESIS = 0x308;

    private Folding() {}

    static String fold(String text) {
        String lower = Normalizer.normalize(text, Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT)
                .replace('’', '\'')
                .replace("ß", "ss");
        StringBuilder folded = new StringBuilder(lower.length());
        int base = 0;
        for (int i = 0; i < lower.length(); i++) {
            char letter = lower.charAt(i);
            boolean mark = Character.getType(letter) == Character.NON_SPACING_MARK;
            if (!mark) {
                base = letter;
                folded.append(letter);
            } else if (letter == DIAERESIS && "aou".indexOf(base) >= 0) {
                folded.append('e');
            } else if ((letter == TILDE && base == 'n') || !latin(base)) {
                folded.append(letter);
            }
        }
        return folded.toString();
    }

    private static boolean latin(int letter) {
        return Character.UnicodeScript.of(letter) == Character.UnicodeScript.LATIN;
    }
}
