package soulprint.export;

import java.io.InputStream;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;

/// JSON as exports hold it: UTF-8, 16 or 32 by detection, of any length, within `Limits`.
final class Json {
    private static final JsonFactory FACTORY = JsonFactory.builder()
            // Python writes NaN; it is no number to us and no reason to refuse a file.
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            // Every node id is a field name: the name table fills up in any large export, and forgets by itself.
            .disable(TokenStreamFactory.Feature.FAIL_ON_SYMBOL_HASH_OVERFLOW)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(Limits.NESTING)
                    .maxStringLength(2 * Limits.STRING)
                    .maxNameLength(Limits.LONGEST_NAME)
                    .maxDocumentLength(-1)
                    .build())
            .build();

    private Json() {}

    static JsonParser parser(InputStream stream) {
        return FACTORY.createParser(ObjectReadContext.empty(), stream);
    }

    static JsonParser parser(String text) {
        return FACTORY.createParser(ObjectReadContext.empty(), text);
    }
}
