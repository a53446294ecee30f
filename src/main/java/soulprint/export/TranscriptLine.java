package soulprint.export;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.exc.JacksonIOException;

/// One line of a transcript: `{conversation_id, title?, date?, message_id?, role?, speaker, text}`.
record TranscriptLine(
        String conversation,
        @Nullable String title,
        @Nullable Instant date,
        @Nullable String message,
        @Nullable String role,
        @Nullable String speaker,
        String text,
        Entry.@Nullable Reason refusal) {
    /// Reads the line that `lines` stands on; null if it is none of a transcript.
    static @Nullable TranscriptLine read(Lines lines) {
        return parsed(lines, parser -> new Fields().read(parser));
    }

    /// Reads only which conversation the line belongs to, because it is too long for more.
    static @Nullable TranscriptLine overlong(Lines lines) {
        return parsed(lines, parser -> new Fields().skim(parser));
    }

    /// The id of a conversation, where `parser` stands on it.
    static @Nullable String conversation(JsonParser parser) {
        return switch (parser.currentToken()) {
            case VALUE_STRING, VALUE_NUMBER_INT -> Ids.usable(parser.getString());
            default -> {
                parser.skipChildren();
                yield null;
            }
        };
    }

    private interface Reading {
        Fields of(JsonParser parser);
    }

    private static @Nullable TranscriptLine parsed(Lines lines, Reading reading) {
        try (JsonParser parser = Json.parser(lines)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return null;
            }
            Fields fields = reading.of(parser);
            return parser.nextToken() == null ? fields.line() : null;
        } catch (JacksonIOException e) {
            throw e;
        } catch (JacksonException _) {
            return null;
        }
    }

    private static final class Fields {
        private @Nullable String conversation;
        private @Nullable String title;
        private @Nullable Instant date;
        private @Nullable String message;
        private @Nullable String role;
        private @Nullable String speaker;
        private @Nullable String text;
        private Entry.@Nullable Reason refusal;

        private Fields read(JsonParser parser) {
            var cursor = new Cursor(parser);
            for (String field = cursor.nextField(); field != null; field = cursor.nextField()) {
                switch (field) {
                    case "conversation_id" -> conversation = conversation(parser);
                    case "title" -> title = cursor.text();
                    case "date" -> date = cursor.time();
                    case "message_id" -> message = Ids.usable(cursor.id());
                    case "role" -> role = cursor.text();
                    case "speaker" -> speaker = cursor.text();
                    case "text" -> text = cursor.text();
                    default -> cursor.skip();
                }
            }
            refusal = cursor.refusal();
            return this;
        }

        private Fields skim(JsonParser parser) {
            var cursor = new Cursor(parser);
            for (String field = cursor.nextField(); field != null; field = cursor.nextField()) {
                if (field.equals("conversation_id")) {
                    conversation = conversation(parser);
                } else {
                    cursor.skip();
                }
            }
            refusal = Entry.Reason.LONG_STRING;
            return this;
        }

        private @Nullable TranscriptLine line() {
            return conversation == null
                    ? null
                    : new TranscriptLine(
                            conversation, title, date, message, role, speaker, text == null ? "" : text, refusal);
        }
    }
}
