package soulprint.search;

import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;

/// Cuts `user_name`, `config.yaml` and `example.com` into their parts, one position each, so that a part is found and
/// the whole still is as a phrase; numbers such as 3.14 stay whole.
final class PartsFilter extends TokenFilter {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
    private final PositionIncrementAttribute increment = addAttribute(PositionIncrementAttribute.class);
    private final TypeAttribute type = addAttribute(TypeAttribute.class);

    private String whole = "";
    private String wholeType = TypeAttribute.DEFAULT_TYPE;
    private int next;
    private int wholeStart;
    private int wholeEnd;
    private boolean exact;

    PartsFilter(TokenStream input) {
        super(input);
    }

    @Override
    public void reset() throws IOException {
        super.reset();
        whole = "";
        next = 0;
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (next < whole.length()) {
            return part(false);
        }
        while (input.incrementToken()) {
            if (!divisible()) {
                return true;
            }
            begin();
            if (next < whole.length()) {
                return part(true);
            }
        }
        return false;
    }

    private boolean divisible() {
        char[] word = term.buffer();
        int length = term.length();
        for (int i = 0; i < length; i++) {
            if (joint(word[i])) {
                return word[i] == '_' || letters(word, length);
            }
        }
        return false;
    }

    private static boolean letters(char[] word, int length) {
        for (int i = 0; i < length; i++) {
            if (Character.isLetter(word[i])) {
                return true;
            }
        }
        return false;
    }

    private void begin() {
        whole = term.toString();
        wholeType = type.type();
        wholeStart = offset.startOffset();
        wholeEnd = offset.endOffset();
        // Where a filter before this one changed the length, offsets inside the token are unknown.
        exact = wholeEnd - wholeStart == whole.length();
        next = skipJoints(0);
    }

    private boolean part(boolean first) {
        int start = next;
        int end = start;
        while (end < whole.length() && !joint(whole.charAt(end))) {
            end++;
        }
        next = skipJoints(end);
        if (!first) {
            clearAttributes();
            increment.setPositionIncrement(1);
            type.setType(wholeType);
        }
        term.setEmpty().append(whole, start, end);
        offset.setOffset(exact ? wholeStart + start : wholeStart, exact ? wholeStart + end : wholeEnd);
        return true;
    }

    private int skipJoints(int from) {
        int at = from;
        while (at < whole.length() && joint(whole.charAt(at))) {
            at++;
        }
        return at;
    }

    private static boolean joint(char character) {
        return character == '_' || character == '.' || character == ':';
    }
}
