package soulprint.export;

/// The shape of one conversation in an export. A format that can be read has a `ConversationReader`; the others are
/// recognised in order to say so. To add one: a constant here, its fields in `Shape`, its reader in `DocumentEntries`.
/// A
/// transcript is a format of files, not of elements: `LineScan` recognises it.
enum Format {
    CHATGPT("ChatGPT"),
    PARSED("another program"),
    TRANSCRIPT("another program"),
    CLAUDE("Claude"),
    DEEPSEEK("DeepSeek"),
    GROK("Grok"),
    GEMINI("Google Gemini"),
    AI_STUDIO("Google AI Studio"),
    LE_CHAT("Mistral Le Chat"),
    OPEN_WEBUI("Open WebUI"),
    LIBRECHAT("LibreChat"),
    CHATBOT_UI("Chatbot UI"),
    UNKNOWN("an unknown program");

    private final String provider;

    Format(String provider) {
        this.provider = provider;
    }

    String provider() {
        return provider;
    }

    boolean readable() {
        return this == CHATGPT || this == PARSED || this == TRANSCRIPT;
    }

    /// Whether it is known whose shape this is.
    boolean recognised() {
        return this != UNKNOWN;
    }
}
