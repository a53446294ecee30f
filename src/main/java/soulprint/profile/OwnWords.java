package soulprint.profile;

import java.util.EnumSet;
import java.util.Set;
import soulprint.extraction.Span;
import soulprint.extraction.SpanKind;
import soulprint.extraction.TaggedMessage;

/// The characters of a message that its speaker wrote as themselves: all but code, pasted and quoted text, fiction,
/// samples and text in somebody else's name.
final class OwnWords {
    private static final Set<SpanKind> FOREIGN = EnumSet.of(
            SpanKind.CODE,
            SpanKind.PASTE,
            SpanKind.QUOTATION,
            SpanKind.FICTION,
            SpanKind.GHOSTWRITTEN,
            SpanKind.EXAMPLE);

    private OwnWords() {}

    /// The text with a line's end in place of every foreign character.
    static String of(TaggedMessage message) {
        String text = message.message().text();
        StringBuilder own = null;
        for (Span span : message.spans()) {
            if (FOREIGN.contains(span.kind())) {
                own = own == null ? new StringBuilder(text) : own;
                for (int index = span.from(); index < Math.min(span.to(), text.length()); index++) {
                    own.setCharAt(index, '\n');
                }
            }
        }
        return own == null ? text : own.toString();
    }
}
