package soulprint.search;

import java.util.Set;
import org.apache.lucene.analysis.FilteringTokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;

/// Keeps only what a stemmer can work on: words of letters in scripts that put spaces between words.
final class SpacedScriptFilter extends FilteringTokenFilter {
    private static final Set<String> WORDS = Set.of(StandardTokenizer.TOKEN_TYPES[StandardTokenizer.ALPHANUM]);

    private final TypeAttribute type = addAttribute(TypeAttribute.class);

    SpacedScriptFilter(TokenStream input) {
        super(input);
    }

    @Override
    protected boolean accept() {
        return WORDS.contains(type.type());
    }
}
