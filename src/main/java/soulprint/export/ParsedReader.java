package soulprint.export;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import soulprint.conversation.Provider;

/// Reads conversations that another program has already parsed:
/// `{id, title, createdAt, messages: [{role, content, create_time?}]}`, and the usual other names for these fields.
final class ParsedReader implements ConversationReader {
    @Override
    public Entry read(Cursor cursor, String location) {
        var header = new Header();
        var tally = new Tally();
        var builder = new ConversationBuilder(Provider.PARSED, header, tally);
        int messages = 0;
        for (String field = cursor.nextField(); field != null; field = cursor.nextField()) {
            boolean list = field.equals("messages") || field.equals("chat_messages");
            if (!list || !cursor.atArray()) {
                header.read(field, cursor);
                continue;
            }
            while (cursor.nextElement()) {
                if (++messages > Limits.MESSAGES) {
                    cursor.refuse(Entry.Reason.TOO_MANY_MESSAGES);
                }
                readMessage(cursor, builder, tally);
            }
        }
        return builder.build(location, cursor.refusal());
    }

    private static void readMessage(Cursor cursor, ConversationBuilder builder, Tally tally) {
        if (cursor.refusal() != null || !cursor.atObject()) {
            cursor.skip();
            builder.next(null);
            tally.leaveOut(LeftOut.Reason.UNKNOWN_FORM);
            return;
        }
        var message = new ParsedMessage();
        int before = cursor.spent();
        for (String field = cursor.nextField(); field != null; field = cursor.nextField()) {
            message.read(field, cursor, tally);
        }
        builder.next(message.at);
        String text = message.text();
        cursor.restore(before);
        if (take(message, text, builder, tally)) {
            cursor.charge(text);
        }
    }

    private static boolean take(ParsedMessage message, String text, ConversationBuilder builder, Tally tally) {
        Voice voice = Voice.of(message.speaker);
        return switch (voice) {
            case SYSTEM -> tally.leaveOut(LeftOut.Reason.SYSTEM);
            case TOOL -> tally.leaveOut(LeftOut.Reason.TOOL_OUTPUT);
            case USER, ASSISTANT, OTHER -> builder.say(message.id, voice.role(), text);
        };
    }

    private static final class ParsedMessage {
        private @Nullable String id;
        private @Nullable String speaker;
        private @Nullable Instant at;
        private final List<String> content = new ArrayList<>();
        private @Nullable String text;

        private void read(String field, Cursor cursor, Tally tally) {
            switch (field) {
                case "id", "message_id", "uuid" -> id = Ids.usable(cursor.id());
                case "role", "sender" -> speaker = cursor.text();
                case "create_time", "created_at", "createdAt", "timestamp" -> at = cursor.time();
                case "content" -> readContent(cursor, tally);
                case "text" -> text = cursor.text();
                default -> cursor.skip();
            }
        }

        private void readContent(Cursor cursor, Tally tally) {
            if (!cursor.atArray()) {
                readPiece(cursor, tally);
                return;
            }
            while (cursor.nextElement()) {
                readPiece(cursor, tally);
            }
        }

        /// A string, `{text}` or `{type, text}`; a type that is no text is left out.
        private void readPiece(Cursor cursor, Tally tally) {
            String piece = null;
            String type = "text";
            if (cursor.atObject()) {
                for (String field = cursor.nextField(); field != null; field = cursor.nextField()) {
                    switch (field) {
                        case "text" -> piece = cursor.text();
                        case "type" -> type = String.valueOf(cursor.text());
                        default -> cursor.skip();
                    }
                }
            } else {
                piece = cursor.text();
            }
            tally.images += type.startsWith("image") ? 1 : 0;
            tally.audio += type.contains("audio") ? 1 : 0;
            if (piece != null && !piece.isBlank() && type.endsWith("text")) {
                content.add(piece);
            }
        }

        private String text() {
            if (content.isEmpty()) {
                return text == null ? "" : text;
            }
            return content.size() == 1 ? content.getFirst() : String.join("\n", content);
        }
    }
}
