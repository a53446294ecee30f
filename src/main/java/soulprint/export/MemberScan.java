package soulprint.export;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import soulprint.export.Surveyed.Layout;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/// Scans one file as bare JSON tokens, decoding no string, and notes the format of each conversation by its field
/// names.
final class MemberScan {
    /// The parser reads ahead by a buffer, so a token's length shows in the stream's position only to about this much.
    static final long BLUR = 16 << 10;

    private final JsonParser parser;
    private final MeteredStream stream;
    private final String where;
    private final LongNames longNames;
    private final List<Format> formats = new ArrayList<>();
    private final BitSet overlong = new BitSet();
    private boolean longString;
    private boolean begun;

    /// `where` names the file in a sentence.
    MemberScan(JsonParser parser, MeteredStream stream, String where) {
        this.parser = parser;
        this.stream = stream;
        this.where = where;
        this.longNames = new LongNames(where);
    }

    /// The conversations begun so far.
    List<Format> formats() {
        return formats;
    }

    BitSet overlong() {
        return overlong;
    }

    /// Whether the file starts as JSON does.
    boolean begun() {
        return begun;
    }

    /// Scans to the end of the document; null if it is neither an array nor an object.
    @Nullable
    Layout scan() {
        JsonToken first = parser.nextToken();
        begun = true;
        return switch (first) {
            case START_ARRAY -> {
                elements();
                yield Layout.ARRAY;
            }
            case START_OBJECT -> root();
            case null, default -> null;
        };
    }

    private Layout root() {
        var shape = new Shape();
        if (fields(shape, true)) {
            return Layout.WRAPPED;
        }
        if (shape.format().recognised()) {
            note(shape);
        }
        return Layout.SINGLE;
    }

    private void elements() {
        for (JsonToken token = next(); token != JsonToken.END_ARRAY; token = next()) {
            var shape = new Shape();
            longString = false;
            if (token == JsonToken.START_OBJECT) {
                fields(shape, false);
            } else {
                value(token, shape);
            }
            note(shape);
            if (formats.size() > Limits.CONVERSATIONS) {
                throw Refusal.of(
                        "%s holds more than %d conversations".formatted(where, Limits.CONVERSATIONS),
                        "give the export as the provider sent it.");
            }
        }
    }

    private void note(Shape shape) {
        overlong.set(formats.size(), longString);
        formats.add(shape.format());
    }

    /// Scans the fields of an object to its end, and says whether it wraps a list of conversations.
    private boolean fields(Shape shape, boolean root) {
        boolean wraps = false;
        while (next() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            JsonToken token = next();
            shape.field(name, token);
            if (root && token == JsonToken.START_ARRAY && name.equals("conversations")) {
                wraps = true;
                elements();
            } else {
                value(token, shape);
            }
        }
        return wraps;
    }

    private void value(JsonToken first, Shape shape) {
        int depth = 0;
        int level = 1;
        for (JsonToken token = first; ; token = next()) {
            switch (token) {
                case START_OBJECT -> {
                    depth++;
                    level++;
                }
                case END_OBJECT -> {
                    depth--;
                    level--;
                }
                case START_ARRAY -> depth++;
                case END_ARRAY -> depth--;
                case PROPERTY_NAME -> {
                    if (level <= Shape.DEEPEST) {
                        shape.inner(level, parser.currentName());
                    }
                }
                default -> {}
            }
            if (depth == 0) {
                return;
            }
        }
    }

    private JsonToken next() {
        long before = stream.position();
        JsonToken token = parser.nextToken();
        longString |= stream.position() - before > Limits.STRING + BLUR;
        if (token == JsonToken.PROPERTY_NAME) {
            longNames.refuse(parser.currentName().length());
        }
        return token;
    }
}
