package soulprint.export;

import java.util.HashSet;
import java.util.Set;
import tools.jackson.core.JsonToken;

/// The field names of one conversation, as far as they tell its format. Files of all providers carry the same names, so
/// only the shape tells them apart.
final class Shape {
    /// No provider has so many fields in a conversation; a hostile file may.
    private static final int MOST_FIELDS = 200;

    /// The deepest level that `inner` looks at.
    static final int DEEPEST = 4;

    private final Set<String> fields = new HashSet<>();
    private String field = "";
    private boolean mapping;
    private boolean messages;
    private boolean listed;
    private boolean spoken;
    private boolean fragments;
    private boolean said;

    /// Notes a field of the conversation itself.
    void field(String name, JsonToken value) {
        field = name;
        if (fields.size() < MOST_FIELDS) {
            fields.add(name);
        }
        said |= value == JsonToken.VALUE_STRING && name.equals("text");
        mapping |= value == JsonToken.START_OBJECT && name.equals("mapping");
        messages |= value == JsonToken.START_ARRAY && (name.equals("messages") || name.equals("chat_messages"));
    }

    /// Notes a name further down: `level` 1 is a field of the conversation, 2 a node's key or a field of a listed
    /// message, and so on; arrays do not count.
    void inner(int level, String name) {
        if (level == 2 && !spoken && messages && (field.equals("messages") || field.equals("chat_messages"))) {
            listed = true;
            spoken = isSpeech(name);
        } else if (level == 4 && !fragments && mapping) {
            fragments = name.equals("fragments") && field.equals("mapping");
        }
    }

    private static boolean isSpeech(String name) {
        return switch (name) {
            case "role", "sender", "content", "text" -> true;
            default -> false;
        };
    }

    Format format() {
        if (mapping) {
            return fragments || has("inserted_at") ? Format.DEEPSEEK : Format.CHATGPT;
        }
        if (isClaude()) {
            return Format.CLAUDE;
        }
        if (has("conversation") && has("responses")) {
            return Format.GROK;
        }
        if (has("chunkedPrompt")) {
            return Format.AI_STUDIO;
        }
        if (has("header") && has("products") && has("time")) {
            return Format.GEMINI;
        }
        if (has("chatId") && has("contentChunks")) {
            return Format.LE_CHAT;
        }
        return selfHosted();
    }

    /// Whether it is not a conversation at all but a message of one, as transcripts have them a line each.
    boolean isTranscriptLine() {
        return said && has("conversation_id") && (has("speaker") || has("role"));
    }

    private boolean isClaude() {
        boolean conversation = has("uuid") && has("chat_messages");
        boolean design = has("uuid") && has("project") && has("messages");
        return conversation || design || has("conversations_memory");
    }

    private Format selfHosted() {
        if (has("endpoint") && has("conversationId")) {
            return Format.LIBRECHAT;
        }
        if (has("history")) {
            return has("version") ? Format.CHATBOT_UI : Format.OPEN_WEBUI;
        }
        if (has("chat") && has("user_id")) {
            return Format.OPEN_WEBUI;
        }
        return messages && (spoken || !listed) ? Format.PARSED : Format.UNKNOWN;
    }

    private boolean has(String name) {
        return fields.contains(name);
    }
}
