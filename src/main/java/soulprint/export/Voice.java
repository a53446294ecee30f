package soulprint.export;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import soulprint.conversation.Role;

/// Who speaks in a message, by the words that programs use for it; a person's name is none of them.
enum Voice {
    USER,
    ASSISTANT,
    SYSTEM,
    TOOL,
    OTHER;

    static Voice of(@Nullable String word) {
        return switch (word == null ? "" : word.strip().toLowerCase(Locale.ROOT)) {
            case "user", "human" -> USER;
            case "assistant", "ai", "model", "bot" -> ASSISTANT;
            case "system", "developer" -> SYSTEM;
            case "tool", "function" -> TOOL;
            default -> OTHER;
        };
    }

    Role role() {
        return switch (this) {
            case USER -> Role.USER;
            case ASSISTANT -> Role.ASSISTANT;
            case SYSTEM, TOOL, OTHER -> Role.UNKNOWN;
        };
    }
}
