package soulprint.profile;

import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import soulprint.fact.Fact;
import soulprint.fact.Slot;
import soulprint.fact.Source;
import soulprint.fact.Status;

/// The lint of one line. It reads the line's text and knows nothing of how it was made.
final class LineLint {
    private static final Set<Slot> COMMUNICATION = Set.of(Slot.STYLE, Slot.AVOID);
    private static final String ELLIPSIS = "…";

    private final FactIndex index;

    /// What was read of a fact serves all lines that name it.
    private final Map<UUID, Ground> grounds = new HashMap<>();

    LineLint(FactIndex index) {
        this.index = index;
    }

    /// Why the line may not be published; empty if it may.
    List<String> reasons(Line line) {
        List<String> reasons = new ArrayList<>(HarmlessText.faults(line.text()));
        List<Fact> facts = new ArrayList<>();
        for (var id : line.facts()) {
            index.fact(id).ifPresentOrElse(facts::add, () -> reasons.add("no such fact: " + id));
        }
        facts.forEach(fact -> unusable(fact).ifPresent(reasons::add));
        if (line.measured() == null && facts.stream().noneMatch(Fact::live)) {
            reasons.add("no live fact");
        }
        Optional<List<LinePart>> parts = LinePart.of(line.text());
        if (parts.isEmpty()) {
            reasons.add("a quotation that is not closed");
            return reasons;
        }
        if (instructs(parts.get(), facts)) {
            reasons.add("an instruction");
        }
        if (line.measured() != null) {
            reasons.addAll(measured(parts.get(), line.measured()));
        } else {
            reasons.addAll(said(parts.get(), facts));
            Labels.foreign(line.text(), facts).forEach(it -> reasons.add("its facts are not of the kind " + it));
        }
        return reasons;
    }

    /// Whether the user, and not just anybody's words in a conversation, laid down what this line tells a model to do.
    static boolean declaredRules(List<Fact> facts) {
        return !facts.isEmpty()
                && facts.stream()
                        .allMatch(fact -> COMMUNICATION.contains(fact.claim().slot()) && fact.declared());
    }

    private static Optional<String> unusable(Fact fact) {
        if (fact.status() == Status.REJECTED) {
            return Optional.of("a fact that the user rejected");
        }
        if (fact.claim().slot().sensitive() && !fact.declared()) {
            return Optional.of("sensitive and not declared");
        }
        boolean told = fact.mentions().stream().anyMatch(mention -> mention.source() != Source.PRIOR_MEMORY);
        return told || fact.declared() ? Optional.empty() : Optional.of("not the user's word");
    }

    /// A quotation may order something if the fact it stands in was declared; the line's own words if all were.
    private boolean instructs(List<LinePart> parts, List<Fact> facts) {
        boolean rules = declaredRules(facts);
        Ground declared = ground(facts.stream().filter(fact -> declaredRules(List.of(fact))));
        return parts.stream().anyMatch(part -> {
            String text = bare(OneLine.of(part.text()));
            return part.quoted()
                    ? Instructions.inSentences(text) && !declared.hasQuote(text)
                    : Instructions.inLine(part.text()) && !rules;
        });
    }

    private static List<String> measured(List<LinePart> parts, String measure) {
        List<String> reasons = new ArrayList<>();
        if (!Shares.wellFormed(measure)) {
            reasons.add("a measure that counts nothing");
        }
        Ground ground = Ground.of(measure);
        for (LinePart part : parts) {
            reasons.addAll(
                    part.quoted() ? List.of("a quotation without a fact") : GroundLint.reasons(part.text(), ground));
        }
        return reasons;
    }

    private List<String> said(List<LinePart> parts, List<Fact> facts) {
        List<String> reasons = new ArrayList<>();
        Ground present = ground(facts.stream().filter(Fact::live));
        Ground all = ground(facts.stream());
        for (LinePart part : parts) {
            Ground ground = part.previously() ? all : present;
            if (!part.quoted()) {
                reasons.addAll(GroundLint.reasons(part.text(), ground));
            } else if (!ground.hasQuote(bare(OneLine.of(part.text())))) {
                reasons.add("a quotation that stands in none of its facts: " + part.text());
            }
            if (!part.quoted() && !part.previously()) {
                reasons.addAll(outdated(part.text(), facts));
            }
        }
        return reasons;
    }

    private Ground ground(Stream<Fact> facts) {
        return Ground.together(facts.map(fact -> grounds.computeIfAbsent(fact.id(), _ -> Ground.of(fact))));
    }

    /// Values that no longer hold, of the line's own facts and of all others of their slots, unless one that does hold
    /// has the same words.
    private List<String> outdated(String text, List<Fact> facts) {
        String rest = " " + text.toLowerCase(Locale.ROOT) + " ";
        for (Fact fact : facts) {
            rest = fact.live() ? rest.replace(value(fact), " ") : rest;
        }
        Set<Slot> slots = new HashSet<>();
        facts.forEach(fact -> slots.add(fact.claim().slot()));
        String words = rest;
        return Stream.concat(
                        facts.stream().filter(fact -> !fact.live()),
                        slots.stream().flatMap(slot -> index.superseded(slot).stream()))
                .map(LineLint::value)
                .distinct()
                .filter(value -> words.contains(value)
                        && Pattern.compile("(?:^|[^\\pL\\pN])" + Pattern.quote(value) + "(?:[^\\pL\\pN]|$)")
                                .matcher(words)
                                .find())
                .map(value -> "no longer so: " + value)
                .toList();
    }

    private static String value(Fact fact) {
        return FactValue.of(fact).toLowerCase(Locale.ROOT);
    }

    /// A quotation without the dots that say that it goes on.
    private static String bare(String quote) {
        String text = quote.strip();
        text = text.startsWith(ELLIPSIS) ? text.substring(1).strip() : text;
        return text.endsWith(ELLIPSIS) ? text.substring(0, text.length() - 1).strip() : text;
    }
}
