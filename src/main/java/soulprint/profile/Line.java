package soulprint.profile;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One line of a document: its text, the facts it rests on, and for what was counted rather than said, what was counted
/// ("1,204 messages").
public record Line(String text, List<UUID> facts, @Nullable String measured) {
    public Line {
        facts = List.copyOf(facts);
        if (text.isBlank() || text.indexOf('\n') >= 0) {
            throw new IllegalArgumentException("a line is one line of text");
        }
        if (facts.isEmpty() == (measured == null)) {
            throw new IllegalArgumentException("a line rests on facts or on a measure");
        }
    }

    public static Line said(String text, List<UUID> facts) {
        return new Line(text, facts, null);
    }

    public static Line measured(String text, String basis) {
        return new Line(text, List.of(), basis);
    }
}
