package soulprint.search;

import java.io.IOException;
import java.text.Normalizer;
import java.util.List;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.CharacterUtils;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/// Brings a word to the form it is compared in: lower case, letter and accent as one character, full-width and
/// half-width forms as usual ones, without a leading article (l'école) or a trailing 's; accents go if `folding`.
///
/// One filter does what six of Lucene's would, because nearly every word is plain ASCII and needs a single look.
final class WordFilter extends TokenFilter {
    private static final CharArraySet ARTICLES = new CharArraySet(
            List.of(
                    "l", "m", "t", "qu", "n", "s", "j", "d", "c", "jusqu", "quoiqu", "lorsqu", "puisqu", "dell", "all",
                    "dall", "nell", "sull", "un", "quest", "quell", "gl"),
            false);

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final boolean folding;

    WordFilter(TokenStream input, boolean folding) {
        super(input);
        this.folding = folding;
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (!input.incrementToken()) {
            return false;
        }
        if (!lowerPlain(term.buffer(), term.length())) {
            lowerAny();
        }
        return true;
    }

    /// Lowers ASCII letters in place; false if there is anything but ASCII letters and digits.
    private static boolean lowerPlain(char[] word, int length) {
        boolean plain = true;
        for (int i = 0; i < length; i++) {
            char letter = word[i];
            if (letter >= 'A' && letter <= 'Z') {
                word[i] = (char) (letter + ('a' - 'A'));
            } else if ((letter < 'a' || letter > 'z') && (letter < '0' || letter > '9')) {
                plain = false;
            }
        }
        return plain;
    }

    private void lowerAny() {
        if (!ascii(term.buffer(), term.length())) {
            String joined = Normalizer.normalize(term, Normalizer.Form.NFKC);
            term.setEmpty().append(joined);
            CharacterUtils.toLowerCase(term.buffer(), 0, term.length());
        }
        cutApostrophes();
        if (folding) {
            fold();
        }
    }

    private static boolean ascii(char[] word, int length) {
        for (int i = 0; i < length; i++) {
            if (word[i] > 127) {
                return false;
            }
        }
        return true;
    }

    private void cutApostrophes() {
        int length = term.length();
        char[] word = term.buffer();
        if (length > 2 && word[length - 1] == 's' && apostrophe(word[length - 2])) {
            length -= 2;
            term.setLength(length);
        }
        for (int i = 1; i < length - 1; i++) {
            if (!apostrophe(word[i])) {
                continue;
            }
            if (ARTICLES.contains(word, 0, i)) {
                term.copyBuffer(word, i + 1, length - i - 1);
            }
            return;
        }
    }

    private static boolean apostrophe(char character) {
        return character == '\'' || character == '’' || character == '＇';
    }

    private void fold() {
        if (!ascii(term.buffer(), term.length())) {
            String folded = folded(term.toString());
            term.setEmpty().append(folded);
        }
    }

    /// A word without accents, in ASCII where there is such a form.
    static String folded(String word) {
        char[] letters = word.toCharArray();
        if (ascii(letters, letters.length)) {
            return word;
        }
        // No character folds to more than four.
        char[] folded = new char[4 * letters.length];
        int length = ASCIIFoldingFilter.foldToASCII(letters, 0, folded, 0, letters.length);
        return new String(folded, 0, length);
    }
}
