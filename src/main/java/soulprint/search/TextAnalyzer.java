package soulprint.search;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;

/// Cuts text into index terms: words as said (lower case, without accents, articles and possessives; CJK, Thai and
/// Khmer as bigrams), or in a stem field the stems of one language without its function words.
///
/// Bigrams follow Lucene's CJKAnalyzer. When indexing, single characters go in as well, so that a query of one
/// character finds something; a query asks for single characters only where they stand alone. A stem that is the word
/// itself is not indexed twice: whoever asks for a stem asks among the words, too.
final class TextAnalyzer extends Analyzer {
    private static final int BIGRAMS =
            CJKBigramFilter.HAN | CJKBigramFilter.HIRAGANA | CJKBigramFilter.KATAKANA | CJKBigramFilter.HANGUL;

    private final boolean singles;
    private final boolean allStems;

    private TextAnalyzer(boolean singles, boolean allStems) {
        super(PER_FIELD_REUSE_STRATEGY);
        this.singles = singles;
        this.allStems = allStems;
    }

    static TextAnalyzer forIndexing() {
        return new TextAnalyzer(true, false);
    }

    static TextAnalyzer forAsking() {
        return new TextAnalyzer(false, true);
    }

    /// For finding in a text what the index would find in it.
    static TextAnalyzer forShowing() {
        return new TextAnalyzer(true, true);
    }

    @Override
    protected TokenStreamComponents createComponents(String field) {
        Tokenizer tokenizer = new StandardTokenizer();
        TokenStream terms = field.startsWith(Fields.STEM) ? stems(field, tokenizer) : asSaid(tokenizer);
        return new TokenStreamComponents(tokenizer, terms);
    }

    private TokenStream asSaid(TokenStream tokens) {
        TokenStream words = new PartsFilter(new WordFilter(tokens, true));
        return new CJKBigramFilter(new UnspacedScriptFilter(words), BIGRAMS, singles);
    }

    private TokenStream stems(String field, TokenStream tokens) {
        Stemming stemming = Stemming.of(field.substring(Fields.STEM.length())).orElseThrow();
        TokenStream words = new PartsFilter(new WordFilter(new SpacedScriptFilter(tokens), false));
        return new StemFilter(words, stemming, !allStems);
    }
}
