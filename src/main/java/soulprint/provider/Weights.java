package soulprint.provider;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import soulprint.failure.Failure;
import soulprint.failure.SoulprintException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/// Reads a model's weights and vocabulary from the jar.
final class Weights {
    private Weights() {}

    static byte[] bytes(String resource) {
        try (InputStream in = open(resource)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw missing(resource, e);
        }
    }

    /// The pieces and their ids: the object `model.vocab` of a tokenizer file.
    static Map<String, Integer> vocabulary(String resource) {
        Map<String, Integer> vocabulary = HashMap.newHashMap(32_000);
        try (InputStream in = open(resource);
                JsonParser parser = new JsonFactory().createParser(ObjectReadContext.empty(), in)) {
            while (parser.nextToken() != null) {
                if (parser.currentToken() == JsonToken.PROPERTY_NAME
                        && parser.currentName().equals("vocab")) {
                    parser.nextToken();
                    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                        String piece = parser.currentName();
                        parser.nextToken();
                        vocabulary.put(piece, parser.getIntValue());
                    }
                    return vocabulary;
                }
            }
        } catch (IOException e) {
            throw missing(resource, e);
        }
        throw missing(resource, null);
    }

    private static InputStream open(String resource) throws IOException {
        InputStream in = Weights.class.getResourceAsStream(resource);
        if (in == null) {
            throw new IOException("no such resource");
        }
        return in;
    }

    private static SoulprintException missing(String resource, @Nullable IOException cause) {
        return new SoulprintException(
                Failure.ENVIRONMENT,
                "The model file %s cannot be read from the program: build SoulPrint again (delete target/ and run ./soulprint)."
                        .formatted(resource),
                cause);
    }
}
