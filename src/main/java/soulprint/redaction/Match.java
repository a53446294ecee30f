package soulprint.redaction;

/// What a rule's pattern matched in a text, and the part of it that is the secret.
record Match(String text, int start, int end, int secretStart, int secretEnd) {
    String secret() {
        return text.substring(secretStart, secretEnd);
    }

    /// The match from its start to the secret: the label and operator that announce it.
    String announcement() {
        return text.substring(start, secretStart);
    }

    /// At most `most` characters that stand before the match.
    String before(int most) {
        return text.substring(Math.max(0, start - most), start);
    }

    /// At most `most` characters that follow the secret.
    String after(int most) {
        return text.substring(secretEnd, Math.min(text.length(), secretEnd + most));
    }

    Match withSecretEnd(int newEnd) {
        return new Match(text, start, end, secretStart, newEnd);
    }
}
