package soulprint.search;

import java.io.IOException;
import org.apache.lucene.analysis.CharArrayMap;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/// Puts each word's stem, in ASCII, in its place and leaves out function words; if `onlyChanged`, also words that are
/// their own stem. What became of a word is remembered: most words come again and again, and stemming is slow.
final class StemFilter extends TokenFilter {
    private static final int REMEMBERED = 50_000;
    private static final char[] NOTHING = {};

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final CharArraySet functionWords;
    private final boolean onlyChanged;
    private final OneWord word = new OneWord();
    private final TokenStream stemmer;
    private final CharArrayMap<char[]> stems = new CharArrayMap<>(4096, false);

    StemFilter(TokenStream words, Stemming stemming, boolean onlyChanged) {
        super(words);
        this.functionWords = stemming.functionWords();
        this.onlyChanged = onlyChanged;
        this.stemmer = stemming.stems(word);
    }

    @Override
    public boolean incrementToken() throws IOException {
        while (input.incrementToken()) {
            char[] stem = stems.get(term.buffer(), 0, term.length());
            if (stem == null) {
                stem = stem();
            }
            if (stem.length > 0) {
                term.copyBuffer(stem, 0, stem.length);
                return true;
            }
        }
        return false;
    }

    private char[] stem() throws IOException {
        if (stems.size() >= REMEMBERED) {
            stems.clear();
        }
        char[] said = term.toString().toCharArray();
        char[] stem = NOTHING;
        if (!functionWords.contains(said, 0, said.length)) {
            String found = WordFilter.folded(word.stem(said, stemmer));
            stem = onlyChanged && found.equals(WordFilter.folded(term.toString())) ? NOTHING : found.toCharArray();
        }
        stems.put(said, stem);
        return stem;
    }

    /// A stream of a single word at a time, for stemmers that only come as filters.
    private static final class OneWord extends TokenStream {
        private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
        private char[] next = NOTHING;

        String stem(char[] said, TokenStream stemmer) throws IOException {
            next = said;
            return stemmer.incrementToken() ? term.toString() : "";
        }

        @Override
        public boolean incrementToken() {
            clearAttributes();
            term.copyBuffer(next, 0, next.length);
            return true;
        }
    }
}
