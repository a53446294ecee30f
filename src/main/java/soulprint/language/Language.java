package soulprint.language;

/// A language by its ISO 639-1 code in lower case, such as `en`.
public record Language(String code) {
    public Language {
        if (!code.matches("[a-z]{2}")) {
            throw new IllegalArgumentException("a language code has two lower-case letters");
        }
    }
}
