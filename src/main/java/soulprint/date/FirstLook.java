package soulprint.date;

import java.util.BitSet;
import java.util.Set;

/// Tells texts that may hold an expression from the many that cannot, in one pass without an object: by the hashes of
/// their words, and by digits that stand as in a date. It errs only towards looking closer.
final class FirstLook {
    private static final int BITS = 1 << 16;
    private static final String AFTER_DAY = "./-snrteºo'–";

    private final BitSet hashes = new BitSet(BITS);

    FirstLook(Set<String> words) {
        for (String word : words) {
            int hash = 0;
            for (int i = 0; i < word.length(); i++) {
                hash = mixed(hash, word.charAt(i));
            }
            hashes.set(index(hash));
        }
    }

    boolean isPromising(String text) {
        int hash = 0;
        int length = 0;
        int digits = 0;
        for (int i = 0; i <= text.length(); i++) {
            char character = i < text.length() ? text.charAt(i) : ' ';
            if (Character.isLetter(character) && digits == 0) {
                hash = mixed(hash, Character.toLowerCase(character));
                length++;
                continue;
            }
            if (length > 0 && hashes.get(index(hash))) {
                return true;
            }
            length = 0;
            hash = 0;
            if (character >= '0' && character <= '9') {
                digits++;
                continue;
            }
            if (digits == 4 || digits == 2 || (digits == 1 && AFTER_DAY.indexOf(character) >= 0)) {
                return true;
            }
            if (Character.isLetter(character)) {
                hash = mixed(0, Character.toLowerCase(character));
                length = 1;
            }
            digits = 0;
        }
        return false;
    }

    private static int mixed(int hash, char character) {
        return hash * 31 + character;
    }

    private static int index(int hash) {
        return (hash ^ hash >>> 16) & (BITS - 1);
    }
}
