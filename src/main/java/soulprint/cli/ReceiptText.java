package soulprint.cli;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import soulprint.pass.Count;
import soulprint.pass.FactsSummary;
import soulprint.pass.Receipt;
import soulprint.store.Stored;

/// A receipt as a person reads it.
final class ReceiptText {
    private final Terminal terminal;
    private final Hint hint;
    private final StringBuilder text = new StringBuilder();

    ReceiptText(Terminal terminal, Hint hint) {
        this.terminal = terminal;
        this.hint = hint;
    }

    /// `embedding` tells how far search by meaning is.
    String imported(Receipt receipt, Optional<FactsSummary> facts, Optional<String> embedding) {
        body("Read", receipt);
        Stored stored = receipt.stored();
        line("Stored  %,d new, %,d changed, %,d already there%s"
                .formatted(stored.added(), stored.changed(), stored.unchanged(), kept(stored)));
        line("Took    %.1f s to read and store".formatted(receipt.took().toMillis() / 1000.0));
        facts.ifPresent(this::facts);
        line("");
        embedding.ifPresent(this::line);
        line("Next:   " + hint.of("profile"));
        line("        " + hint.of("search", "something you once talked about"));
        return text.toString();
    }

    private void facts(FactsSummary facts) {
        if (facts.elsewhere()) {
            line("Facts   another command brings the profile up to date: " + hint.of("status"));
            return;
        }
        int replaced = facts.facts().superseded();
        line("Facts   %s%s, each with its quote"
                .formatted(
                        Terminal.counted(facts.facts().live(), "fact"),
                        replaced == 0 ? "" : " and %,d that no longer hold".formatted(replaced)));
        if (!facts.unread().isEmpty()) {
            line("Not extracted: %s (no rules for %s yet)"
                    .formatted(
                            facts.unread().stream()
                                    .map(count -> LanguageNames.unread(count.reason(), count.count()))
                                    .collect(Collectors.joining(", ")),
                            facts.unread().size() == 1 ? "this language" : "these languages"));
        }
    }

    String planned(Receipt receipt) {
        body("Holds", receipt);
        Stored stored = receipt.stored();
        line("Would store %,d new, %,d changed; %,d already there%s"
                .formatted(stored.added(), stored.changed(), stored.unchanged(), kept(stored)));
        line("");
        line("Nothing was stored. To import it: " + hint.of(words("import", receipt.files())));
        return text.toString();
    }

    private void body(String verb, Receipt receipt) {
        String span = receipt.earliest().isEmpty() || receipt.latest().isEmpty()
                ? ""
                : " (%s - %s)"
                        .formatted(
                                terminal.day(receipt.earliest().get()),
                                terminal.day(receipt.latest().get()));
        line("%s"
                .formatted(terminal.bold("%-7s %s, %s%s"
                        .formatted(
                                verb,
                                Terminal.counted(receipt.conversations(), "conversation"),
                                Terminal.counted(receipt.messages(), "message"),
                                span))));
        if (!receipt.languages().isEmpty()) {
            line("        %s"
                    .formatted(String.join(
                            ", ",
                            receipt.languages().stream()
                                    .map(ReceiptText::language)
                                    .toList())));
        }
        if (receipt.contexts() > 0) {
            line("        and custom instructions or saved memory in " + Terminal.counted(receipt.contexts(), "place"));
        }
        counts("Skipped " + counted(receipt.skipped(), "conversation"), receipt.skipped());
        counts(
                "Left out " + counted(receipt.leftOut(), "message") + " outside the visible conversation",
                receipt.leftOut());
        counts("Replaced " + counted(receipt.secrets(), "secret") + " by placeholders", receipt.secrets());
        if (receipt.repairedTexts() > 0) {
            line("Repaired " + Terminal.counted(receipt.repairedTexts(), "text") + " with characters that are no text");
        }
    }

    private void counts(String heading, List<Count> counts) {
        if (counts.isEmpty()) {
            return;
        }
        line(heading);
        for (Count count : counts) {
            line("%8d  %s".formatted(count.count(), Terminal.harmless(count.reason())));
        }
    }

    private static String[] words(String command, List<String> files) {
        return Stream.concat(Stream.of(command), files.stream()).toArray(String[]::new);
    }

    private static String counted(List<Count> counts, String noun) {
        return Terminal.counted(Receipt.sum(counts), noun);
    }

    private static String language(Count count) {
        return "%s %,d".formatted(LanguageNames.of(count.reason()), count.count());
    }

    private static String kept(Stored stored) {
        return stored.kept() == 0 ? "" : ", %,d stored in a newer version".formatted(stored.kept());
    }

    private void line(String line) {
        text.append(line).append('\n');
    }
}
