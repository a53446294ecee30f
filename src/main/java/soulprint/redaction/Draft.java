package soulprint.redaction;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// A text while secrets are being replaced in it, which knows where everything stood before.
final class Draft {
    private record Replacement(Redaction.Finding finding, String placeholder) {
        int growth() {
            return placeholder.length() - (finding.end() - finding.start());
        }
    }

    private final String original;
    private final Placeholders placeholders;
    private List<Replacement> replacements = List.of();
    private String text;

    Draft(String original, Placeholders placeholders) {
        this.original = original;
        this.placeholders = placeholders;
        this.text = original;
    }

    String text() {
        return text;
    }

    /// Replaces what was found in the present text, in order of place and outside the placeholders.
    void replace(List<Redaction.Finding> found) {
        var all = new ArrayList<>(replacements);
        int next = 0;
        int growth = 0;
        for (Redaction.Finding finding : found) {
            while (next < replacements.size()
                    && replacements.get(next).finding().start() + growth <= finding.start()) {
                growth += replacements.get(next++).growth();
            }
            var before = new Redaction.Finding(finding.kind(), finding.start() - growth, finding.end() - growth);
            String secret = original.substring(before.start(), before.end());
            all.add(new Replacement(before, placeholders.of(finding.kind(), secret)));
        }
        all.sort(Comparator.comparingInt(replacement -> replacement.finding().start()));
        replacements = all;
        text = replaced();
    }

    Redaction redaction() {
        return new Redaction(
                text, replacements.stream().map(Replacement::finding).toList());
    }

    private String replaced() {
        var result = new StringBuilder(original.length());
        int copied = 0;
        for (Replacement replacement : replacements) {
            result.append(original, copied, replacement.finding().start()).append(replacement.placeholder());
            copied = replacement.finding().end();
        }
        return result.append(original, copied, original.length()).toString();
    }
}
