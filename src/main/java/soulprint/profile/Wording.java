package soulprint.profile;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import soulprint.date.Period;
import soulprint.date.Precision;
import soulprint.fact.Fact;
import soulprint.fact.Mention;
import soulprint.fact.Source;
import soulprint.fact.Verdict;

/// Puts a fact into words: what it says, since when, what was before, and the user's own words with their date. Of
/// several ways the lint decides which may stand: the fullest first, the bare value last.
final class Wording {
    private static final int LONGEST = 200;
    private static final int PREDECESSORS = 3;
    private static final int QUOTATIONS = 4;

    private final FactIndex index;
    private final Days days;
    private final LineLint lint;

    Wording(FactIndex index, Days days) {
        this.index = index;
        this.days = days;
        this.lint = new LineLint(index);
    }

    boolean passes(Line line) {
        return lint.reasons(line).isEmpty();
    }

    /// Empty if no way of saying it passes the lint.
    Optional<Item> item(Fact fact) {
        String value = FactValue.of(fact);
        if (value.length() > LONGEST || value.codePoints().noneMatch(Character::isLetterOrDigit)) {
            return Optional.empty();
        }
        return ways(fact).filter(item -> passes(item.line())).findFirst();
    }

    private Stream<Item> ways(Fact fact) {
        List<Fact> before = predecessors(fact);
        List<String> endings = endings(fact);
        Stream<Item> plain = endings.stream().map(ending -> item(fact, List.of(), ending));
        return before.isEmpty()
                ? plain
                : Stream.concat(endings.stream().map(ending -> item(fact, before, ending)), plain);
    }

    private static Item item(Fact fact, List<Fact> before, String ending) {
        String statement = OneLine.of(fact.statement());
        String head = statement.substring(0, statement.length() - claimed(fact).length());
        String label = head.strip().substring(0, head.strip().length() - 1);
        String change = before.isEmpty() ? "" : "previously " + previous(before, fact.valid()) + ", now ";
        Stream<UUID> ids = Stream.concat(Stream.of(fact), before.stream()).map(Fact::id);
        return new Item(
                fact,
                label,
                change + FactValue.of(fact) + remark(before.isEmpty() ? fact.told() : fact.valid()) + ending,
                ids.toList(),
                !before.isEmpty());
    }

    private static String claimed(Fact fact) {
        return OneLine.of(fact.claim().value());
    }

    private static String remark(@Nullable Period valid) {
        return valid == null ? "" : " (" + Days.period(valid) + ")";
    }

    /// What was so before, oldest first, each until it ended or else until the next is known to have begun.
    private static String previous(List<Fact> before, @Nullable Period now) {
        List<String> texts = new ArrayList<>();
        for (int place = 0; place < before.size(); place++) {
            Fact fact = before.get(place);
            Period next = place + 1 < before.size() ? before.get(place + 1).valid() : now;
            Period own = fact.valid();
            LocalDate ended = own == null ? null : own.to();
            if (own != null && ended != null) {
                texts.add(FactValue.of(fact) + until(ended, own.precision()));
            } else if (next != null && next.from() != null) {
                texts.add(FactValue.of(fact) + until(next.from(), next.precision()));
            } else {
                texts.add(FactValue.of(fact));
            }
        }
        return String.join(", ", texts);
    }

    private static String until(LocalDate day, Precision precision) {
        return " (until " + Days.until(day, precision) + ")";
    }

    /// The chain of what this fact replaced, oldest first, without what is said again.
    private List<Fact> predecessors(Fact fact) {
        List<Fact> chain = new ArrayList<>();
        Optional<Fact> earlier = newest(index.predecessors(fact));
        while (earlier.isPresent() && chain.size() < PREDECESSORS && !chain.contains(earlier.get())) {
            chain.addFirst(earlier.get());
            earlier = newest(index.predecessors(earlier.get()));
        }
        chain.removeIf(it -> it.claim().slot() != fact.claim().slot()
                || it.claim().polarity() != fact.claim().polarity()
                || FactValue.of(it).equalsIgnoreCase(FactValue.of(fact)));
        return chain;
    }

    private static Optional<Fact> newest(List<Fact> facts) {
        return facts.stream().max(Comparator.comparing(Wording::last).thenComparing(Fact::id));
    }

    private static Instant last(Fact fact) {
        return fact.mentions().stream()
                .map(Wording::said)
                .max(Comparator.naturalOrder())
                .orElse(Instant.EPOCH);
    }

    private static Instant said(Mention mention) {
        Instant at = mention.evidence().saidAt();
        return at == null ? Instant.EPOCH : at;
    }

    /// What may follow the value: a quotation with its date, newest first but the settings before all, or a date alone.
    private List<String> endings(Fact fact) {
        Verdict verdict = fact.verdict();
        if (verdict != null && verdict.kind() == Verdict.Kind.CORRECTED) {
            return List.of(" (corrected by the user, " + days.said(verdict.at()) + ")");
        }
        List<Mention> mentions = fact.mentions().stream()
                .filter(mention -> mention.source() != Source.PRIOR_MEMORY)
                .sorted(Comparator.comparing((Mention mention) -> mention.source() != Source.DECLARED)
                        .thenComparing(Wording::said, Comparator.reverseOrder())
                        .thenComparing(Mention::id))
                .limit(QUOTATIONS)
                .toList();
        Stream<String> quoted = mentions.stream().flatMap(mention -> quoted(mention, FactValue.of(fact)).stream());
        Mention first = mentions.isEmpty() ? fact.mentions().getFirst() : mentions.getFirst();
        return Stream.concat(quoted, Stream.of(reason(first, "") + date(first))).toList();
    }

    private Optional<String> quoted(Mention mention, String value) {
        return Quotation.of(mention.evidence().quote(), value)
                .map(quotation -> reason(mention, quotation) + " — " + quotation + date(mention));
    }

    private String date(Mention mention) {
        Instant at = mention.evidence().saidAt();
        String day = at == null ? "undated" : days.said(at);
        return mention.source() == Source.DECLARED ? " (settings, " + day + ")" : " (" + day + ")";
    }

    private static String reason(Mention mention, String quotation) {
        String reason = mention.reason() == null ? "" : OneLine.of(mention.reason());
        boolean told = reason.isEmpty() || reason.length() > LONGEST || quotation.contains(reason);
        return told ? "" : ", reason: " + reason;
    }
}
