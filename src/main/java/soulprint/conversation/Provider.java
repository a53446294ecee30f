package soulprint.conversation;

import java.util.Locale;

/// Who made the export a conversation came from.
public enum Provider {
    CHATGPT,
    /// Conversations another program has already parsed; which provider they came from is not said.
    PARSED,
    /// A transcript in JSON lines, of whoever spoke.
    TRANSCRIPT;

    /// The name under which it is stored and printed.
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Provider of(String id) {
        return valueOf(id.toUpperCase(Locale.ROOT));
    }
}
