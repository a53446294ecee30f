package soulprint.redaction;

import java.util.List;

/// A text with placeholders in place of its secrets, and what was found, in order of place.
public record Redaction(String text, List<Finding> findings) {
    public Redaction {
        findings = List.copyOf(findings);
    }

    /// A secret of the named kind at `start` (included) to `end` (excluded) of the text before redaction.
    public record Finding(String kind, int start, int end) {}
}
