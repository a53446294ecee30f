package soulprint.conversation;

import java.util.Locale;

/// Who speaks in a message.
public enum Role {
    USER,
    ASSISTANT,
    /// The export does not say whose words these are, or in a form not known here: searchable, never a fact.
    UNKNOWN;

    /// The name under which it is stored and printed.
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Role of(String id) {
        return valueOf(id.toUpperCase(Locale.ROOT));
    }
}
