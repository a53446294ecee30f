package soulprint.search;

import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;

/// Marks runs of Thai, Lao, Khmer and Burmese, which come as one token a sentence, for cutting into bigrams.
final class UnspacedScriptFilter extends TokenFilter {
    private static final String RUN = StandardTokenizer.TOKEN_TYPES[StandardTokenizer.SOUTHEAST_ASIAN];
    /// The bigram filter cuts whole tokens of this type, and only of this type, character by character.
    private static final String CUT = StandardTokenizer.TOKEN_TYPES[StandardTokenizer.HANGUL];

    private final TypeAttribute type = addAttribute(TypeAttribute.class);

    UnspacedScriptFilter(TokenStream input) {
        super(input);
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (!input.incrementToken()) {
            return false;
        }
        if (type.type().equals(RUN)) {
            type.setType(CUT);
        }
        return true;
    }
}
