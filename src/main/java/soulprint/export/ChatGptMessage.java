package soulprint.export;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import soulprint.conversation.Context.Kind;
import soulprint.conversation.Role;
import soulprint.export.Fate.Declared;
import soulprint.export.Fate.Omitted;
import soulprint.export.Fate.Said;
import soulprint.export.LeftOut.Reason;

/// One message of a ChatGPT export while it is read; its `fate` follows from author, recipient and content type. Weight
/// says nothing: it is 0 on messages that are shown.
final class ChatGptMessage {
    private final ChatGptContent content = new ChatGptContent();
    private @Nullable String id;
    private String role = "";
    private String recipient = "";
    private String channel = "";
    private @Nullable Instant at;
    private boolean hidden;
    private boolean settings;
    private @Nullable String aboutUser;
    private @Nullable String aboutModel;

    void read(Cursor cursor) {
        for (String field = cursor.nextField(); field != null; field = cursor.nextField()) {
            switch (field) {
                case "id" -> id = Ids.usable(cursor.id());
                case "author" -> readAuthor(cursor);
                case "create_time" -> at = cursor.time();
                case "content" -> content.read(cursor, isInternal());
                case "metadata" -> readMetadata(cursor);
                case "recipient" -> recipient = orEmpty(cursor.text());
                case "channel" -> channel = orEmpty(cursor.text());
                default -> cursor.skip();
            }
        }
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    private void readAuthor(Cursor cursor) {
        if (!cursor.atObject()) {
            role = orEmpty(cursor.text());
            return;
        }
        for (String field = cursor.nextField(); field != null; field = cursor.nextField()) {
            if (field.equals("role")) {
                role = orEmpty(cursor.text());
            } else {
                cursor.skip();
            }
        }
    }

    private void readMetadata(Cursor cursor) {
        if (!cursor.atObject()) {
            cursor.skip();
            return;
        }
        for (String field = cursor.nextField(); field != null; field = cursor.nextField()) {
            switch (field) {
                case "is_visually_hidden_from_conversation" -> hidden |= cursor.flag();
                case "is_user_system_message" -> settings |= cursor.flag();
                case "user_context_message_data" -> readDeclarations(cursor);
                default -> cursor.skip();
            }
        }
    }

    private void readDeclarations(Cursor cursor) {
        if (!cursor.atObject()) {
            cursor.skip();
            return;
        }
        for (String field = cursor.nextField(); field != null; field = cursor.nextField()) {
            switch (field) {
                case "about_user_message" -> aboutUser = cursor.text();
                case "about_model_message" -> aboutModel = cursor.text();
                default -> cursor.skip();
            }
        }
    }

    private boolean isInternal() {
        return switch (role) {
            case "system", "developer", "tool" -> true;
            default -> false;
        };
    }

    @Nullable
    String id() {
        return id;
    }

    @Nullable
    Instant at() {
        return at;
    }

    int images() {
        return content.images();
    }

    int audio() {
        return content.audio();
    }

    Fate fate() {
        if (content.isInstructions() || settings) {
            List<String> texts = instructions();
            if (!texts.isEmpty() || content.isInstructions()) {
                return declared(Kind.CUSTOM_INSTRUCTIONS, texts);
            }
        }
        if (content.isMemory() && !role.equals("user")) {
            return declared(Kind.SAVED_MEMORY, content.memory());
        }
        if (role.equals("assistant")
                && recipient.equals("bio")
                && !content.text().isBlank()) {
            return new Declared(Kind.SAVED_MEMORY, List.of(content.text()));
        }
        Reason reason = omission();
        return reason == null ? said() : new Omitted(reason);
    }

    private static Fate declared(Kind kind, List<String> texts) {
        return texts.isEmpty() ? new Omitted(Reason.NO_TEXT) : new Declared(kind, texts);
    }

    /// The settings as the user typed them stand in the metadata; the content has them in the provider's wrapping.
    private List<String> instructions() {
        if (role.equals("assistant") || role.equals("tool")) {
            return List.of();
        }
        List<String> typed = Stream.of(orEmpty(aboutUser), orEmpty(aboutModel))
                .filter(it -> !it.isBlank())
                .toList();
        return typed.isEmpty() ? content.instructions() : typed;
    }

    private @Nullable Reason omission() {
        if (content.isReasoning()) {
            return Reason.HIDDEN_REASONING;
        }
        if (isInternal()) {
            return role.equals("tool") ? Reason.TOOL_OUTPUT : Reason.SYSTEM;
        }
        if (hidden || (channel.equals("commentary") && !role.equals("assistant"))) {
            return Reason.HIDDEN;
        }
        if (content.isToolOutput()) {
            return Reason.TOOL_OUTPUT;
        }
        boolean aside = !recipient.isEmpty() && !recipient.equals("all");
        return content.isCode() || (aside && !role.equals("user")) ? Reason.TOOL_CALL : null;
    }

    /// Whose words these are is certain only for a known author who speaks to all in a known form.
    private Fate said() {
        String text = content.text();
        if (content.isVisible()) {
            return text.isBlank() ? new Omitted(Reason.NO_TEXT) : new Said(speaker(), text);
        }
        return text.isBlank() ? new Omitted(Reason.UNKNOWN_FORM) : new Said(Role.UNKNOWN, text);
    }

    private Role speaker() {
        boolean toAll = recipient.isEmpty() || recipient.equals("all");
        return switch (role) {
            case "user" -> toAll ? Role.USER : Role.UNKNOWN;
            case "assistant" -> Role.ASSISTANT;
            default -> Role.UNKNOWN;
        };
    }
}
