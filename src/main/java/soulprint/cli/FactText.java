package soulprint.cli;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import soulprint.fact.Category;
import soulprint.fact.Fact;
import soulprint.fact.Mention;
import soulprint.fact.Verdict;

/// Facts as a person reads them: what, in which words, when, and the id to decide about it.
record FactText(Terminal terminal, Hint hint) {
    private static final int INDENT = 2;
    private static final int DEEPER = 4;
    private static final int SHORT_ID = 8;

    String facts(List<Fact> facts) {
        if (facts.isEmpty()) {
            return "No facts. What is stored, and whether anything is still to be read: " + hint.of("status");
        }
        StringBuilder text = new StringBuilder();
        for (Category category : Category.values()) {
            List<Fact> below = facts.stream()
                    .filter(fact -> fact.claim().slot().category() == category)
                    .toList();
            if (!below.isEmpty()) {
                text.append(terminal.bold(category.heading())).append('\n');
                below.forEach(fact -> text.append(fact(fact)));
                text.append('\n');
            }
        }
        return text.append(terminal.dim("Wrong? " + hint.of("fact", "reject", "ID")))
                .append('\n')
                .toString();
    }

    String decided(Fact fact) {
        String done = switch (Objects.requireNonNull(fact.verdict()).kind()) {
            case APPROVED -> "Approved.";
            case CORRECTED -> "Corrected.";
            case REJECTED -> "Rejected.";
        };
        return fact(fact) + done + " The profile follows it now, and so will every later one.";
    }

    private String fact(Fact fact) {
        String quote = "\"%s\"".formatted(newest(fact).evidence().quote());
        String remarks = Stream.of(observed(fact), times(fact), status(fact), decision(fact), shortened(fact.id()))
                .filter(remark -> !remark.isEmpty())
                .collect(Collectors.joining(" · "));
        return Wrapped.indented(fact.statement(), INDENT, terminal.columns())
                + Wrapped.indented(quote, DEEPER, terminal.columns())
                + Wrapped.indented(remarks, DEEPER, terminal.columns());
    }

    private static Mention newest(Fact fact) {
        return fact.mentions().getLast();
    }

    private String observed(Fact fact) {
        Instant observed = FactJson.observed(fact);
        String times = fact.conversations() == 1 ? "" : ", in %d conversations".formatted(fact.conversations());
        return observed == null ? "" : terminal.day(observed) + times;
    }

    private static String times(Fact fact) {
        String words = Days.words(fact.told());
        return words.isEmpty() ? "" : "true " + words;
    }

    private static String status(Fact fact) {
        return switch (fact.status()) {
            case LIVE -> "";
            case SUPERSEDED ->
                fact.supersededBy() == null ? "ended" : "superseded by " + shortened(fact.supersededBy());
            case REJECTED -> "rejected";
        };
    }

    private static String decision(Fact fact) {
        Verdict verdict = fact.verdict();
        if (verdict == null) {
            return "";
        }
        return switch (verdict.kind()) {
            case APPROVED -> "approved by you";
            case CORRECTED -> "corrected by you";
            case REJECTED -> "";
        };
    }

    static String shortened(UUID id) {
        return id.toString().substring(0, SHORT_ID);
    }
}
