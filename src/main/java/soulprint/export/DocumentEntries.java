package soulprint.export;

import soulprint.export.Surveyed.Layout;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/// The entries of a file that is one JSON document, in its order; each conversation is read by the reader of its
/// format.
final class DocumentEntries implements MemberEntries {
    private static final ConversationReader CHATGPT = new ChatGptReader();
    private static final ConversationReader PARSED = new ParsedReader();

    private final Surveyed surveyed;
    private final String shown;
    private final JsonParser parser;
    private final Cursor cursor;
    private int count;

    DocumentEntries(Surveyed surveyed, String shown, MeteredStream stream) {
        this.surveyed = surveyed;
        this.shown = shown;
        this.parser = Json.parser(stream);
        this.cursor = new Cursor(parser);
    }

    @Override
    public boolean hasNext() {
        return count < surveyed.formats().size();
    }

    @Override
    public Entry next() {
        advance();
        Format format = surveyed.formats().get(count);
        boolean overlong = surveyed.overlong().get(count);
        count++;
        String location = surveyed.member().nameWithin(shown) + ", conversation " + count;
        if (overlong) {
            return skipped(location, Entry.Reason.LONG_STRING);
        }
        return switch (format) {
            case CHATGPT -> read(CHATGPT, location);
            case PARSED -> read(PARSED, location);
            case UNKNOWN, TRANSCRIPT -> skipped(location, Entry.Reason.NOT_A_CONVERSATION);
            case CLAUDE, DEEPSEEK, GROK, GEMINI, AI_STUDIO, LE_CHAT, OPEN_WEBUI, LIBRECHAT, CHATBOT_UI ->
                skipped(location, Entry.Reason.OTHER_PROVIDER);
        };
    }

    private Entry read(ConversationReader reader, String location) {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            throw Refusal.changed(shown);
        }
        cursor.reset();
        return reader.read(cursor, location);
    }

    private Entry skipped(String location, Entry.Reason reason) {
        parser.skipChildren();
        return new Entry.Skipped(location, reason, null);
    }

    /// Goes to the first token of the next conversation.
    private void advance() {
        JsonToken token = parser.nextToken();
        Layout layout = surveyed.layout();
        if (count == 0 && layout != Layout.SINGLE) {
            token = layout == Layout.ARRAY ? parser.nextToken() : toList();
        }
        while (layout == Layout.WRAPPED && token == JsonToken.END_ARRAY) {
            token = toList();
        }
        if (token == null || token == JsonToken.END_ARRAY) {
            throw Refusal.changed(shown);
        }
    }

    /// Inside the wrapping object: goes into the next list of conversations.
    private JsonToken toList() {
        for (String name = parser.nextName(); name != null; name = parser.nextName()) {
            if (parser.nextToken() == JsonToken.START_ARRAY && name.equals("conversations")) {
                return parser.nextToken();
            }
            parser.skipChildren();
        }
        throw Refusal.changed(shown);
    }

    @Override
    public void close() {
        try {
            parser.close();
        } catch (JacksonException _) {
            // Everything wanted of the file has been read.
        }
    }
}
