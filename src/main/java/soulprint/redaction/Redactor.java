package soulprint.redaction;

import java.util.List;
import java.util.function.Function;

/// Puts stable keyed placeholders in the place of the secrets of a text; redacting the result changes nothing more.
/// Immutable, and safe for use by many threads.
public final class Redactor {
    /// Each round can only uncover secrets beside those of the round before; hostile texts end here.
    private static final int MOST_ROUNDS = 16;

    private final Placeholders placeholders;
    private final SecretFinder finder;
    private final String version;

    /// A redactor whose placeholders are the same for the same secret wherever this key is used.
    public Redactor(byte[] key) {
        RuleBook book = RuleBook.shipped();
        placeholders = new Placeholders(key);
        finder = new SecretFinder(book.rules());
        version = book.version();
    }

    /// The text without its secrets, and where they stood in the given one.
    public Redaction redact(String text) {
        return redact(text, finder::find);
    }

    /// Names the rules: texts redacted under the same version and key are redacted alike.
    public String version() {
        return version;
    }

    /// Does without windows what `redact` does; slow, for comparison.
    Redaction redactWhole(String text) {
        return redact(text, finder::whole);
    }

    private Redaction redact(String text, Function<String, List<Redaction.Finding>> find) {
        var draft = new Draft(text, placeholders);
        for (int round = 0; round < MOST_ROUNDS; round++) {
            List<Redaction.Finding> found = find.apply(draft.text());
            if (found.isEmpty()) {
                break;
            }
            draft.replace(found);
        }
        return draft.redaction();
    }
}
