package soulprint.export;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/// Pulls the values of one conversation out of a parser. Every method starts on a value's first token and ends on its
/// last, whatever the value turns out to be, so that reading stays in step with the file on any input.
///
/// It keeps count of the characters decoded; once a conversation exceeds its limits nothing more of it is decoded, and
/// `refusal` says so.
final class Cursor {
    private static final int STRING_OVERHEAD = 16;

    private final JsonParser parser;
    private int spent;
    private Entry.@Nullable Reason refusal;

    Cursor(JsonParser parser) {
        this.parser = parser;
    }

    /// Begins a new conversation.
    void reset() {
        spent = 0;
        refusal = null;
    }

    Entry.@Nullable Reason refusal() {
        return refusal;
    }

    void refuse(Entry.Reason reason) {
        if (refusal == null) {
            refusal = reason;
        }
    }

    /// The characters decoded so far; `restore` gives back those decoded since, and what is kept of them is charged
    /// again.
    int spent() {
        return spent;
    }

    void restore(int earlier) {
        spent = earlier;
    }

    boolean atObject() {
        return parser.currentToken() == JsonToken.START_OBJECT;
    }

    boolean atArray() {
        return parser.currentToken() == JsonToken.START_ARRAY;
    }

    boolean atText() {
        return parser.currentToken() == JsonToken.VALUE_STRING;
    }

    /// Inside an object: the next field's name, standing on its value; null at the object's end.
    @Nullable
    String nextField() {
        String name = parser.nextName();
        if (name != null) {
            parser.nextToken();
        }
        return name;
    }

    /// Inside an array: whether there is a next value, standing on it.
    boolean nextElement() {
        return parser.nextToken() != JsonToken.END_ARRAY;
    }

    void skip() {
        parser.skipChildren();
    }

    boolean atNull() {
        return parser.currentToken() == JsonToken.VALUE_NULL;
    }

    /// The text, or null for anything that is none.
    @Nullable
    String text() {
        if (refusal != null || !atText()) {
            parser.skipChildren();
            return null;
        }
        String text = parser.getString();
        if (text.length() > Limits.STRING) {
            refuse(Entry.Reason.LONG_STRING);
            return null;
        }
        charge(text);
        return refusal == null ? text : null;
    }

    /// Counts a text that is kept. A string costs memory beyond its characters; a million empty ones must not come
    /// free.
    void charge(String text) {
        spent += text.length() + STRING_OVERHEAD;
        if (spent > Limits.CONVERSATION) {
            refuse(Entry.Reason.TOO_LARGE);
        }
    }

    /// An id: a text, or a whole number where a program counts.
    @Nullable
    String id() {
        return parser.currentToken() == JsonToken.VALUE_NUMBER_INT ? parser.getString() : text();
    }

    boolean flag() {
        return switch (parser.currentToken()) {
            case VALUE_TRUE -> true;
            case VALUE_STRING -> "true".equalsIgnoreCase(text());
            case VALUE_NUMBER_INT -> parser.getString().equals("1");
            default -> {
                parser.skipChildren();
                yield false;
            }
        };
    }

    @Nullable
    Instant time() {
        return switch (parser.currentToken()) {
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> Times.number(parser.getString());
            case VALUE_STRING -> {
                String text = text();
                yield text == null ? null : Times.text(text);
            }
            default -> {
                parser.skipChildren();
                yield null;
            }
        };
    }
}
