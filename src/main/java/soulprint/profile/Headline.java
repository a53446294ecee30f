package soulprint.profile;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import soulprint.fact.Fact;
import soulprint.fact.Modality;
import soulprint.fact.Polarity;
import soulprint.fact.Slot;
import soulprint.fact.Tense;

/// Who this is, in at most three short lines.
public final class Headline {
    private static final int FEW = 3;
    private static final int LONGEST = 60;

    private final List<Fact> best;

    private Headline(List<Fact> best) {
        this.best = best;
    }

    /// Where hardly anything is known, what is missing and why.
    public static List<String> of(Collection<Fact> facts, Style style, ZoneId zone) {
        List<Fact> telling = new Scores(facts, new Days(zone))
                .best(facts).stream().filter(Headline::telling).toList();
        List<String> lines = new Headline(telling).lines();
        return lines.isEmpty() ? missing(facts, style) : lines;
    }

    private static boolean telling(Fact fact) {
        String value = FactValue.of(fact);
        return fact.claim().polarity() == Polarity.POSITIVE
                && fact.claim().modality() == Modality.ASSERTED
                && fact.claim().tense() == Tense.CURRENT
                && value.length() <= LONGEST
                && HarmlessText.faults(value).isEmpty()
                && !Instructions.inLine(value);
    }

    private List<String> lines() {
        List<String> lines = new ArrayList<>();
        Optional<String> work = one(Slot.ROLE);
        Optional<String> place = one(Slot.EMPLOYER);
        String who = Stream.of(
                        one(Slot.NAME).or(() -> one(Slot.ADDRESS)),
                        work.isPresent()
                                ? work.map(
                                        it -> it + place.map(at -> " at " + at).orElse(""))
                                : place,
                        one(Slot.HOME).map(home -> "lives in " + home))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" · "));
        if (!who.isEmpty()) {
            lines.add(who);
        }
        several("People", Slot.PARTNER, Slot.CHILD, Slot.PARENT, Slot.SIBLING, Slot.FRIEND, Slot.PET)
                .ifPresent(lines::add);
        several("Projects", Slot.PROJECT_CURRENT, Slot.LEARNING, Slot.GOAL).ifPresent(lines::add);
        return lines;
    }

    private Optional<String> one(Slot slot) {
        return values(slot).findFirst();
    }

    private Stream<String> values(Slot... slots) {
        List<Slot> wanted = List.of(slots);
        return best.stream()
                .filter(fact -> wanted.contains(fact.claim().slot()))
                .map(fact -> named(fact, slots.length > 1))
                .distinct();
    }

    private static String named(Fact fact, boolean among) {
        String value = FactValue.of(fact);
        boolean person = fact.claim().slot().id().startsWith("relationships.");
        return among && person ? value + " (" + fact.claim().slot().label().toLowerCase(Locale.ROOT) + ")" : value;
    }

    private Optional<String> several(String heading, Slot... slots) {
        String few = values(slots).limit(FEW).collect(Collectors.joining(", "));
        return few.isEmpty() ? Optional.empty() : Optional.of(heading + ": " + few);
    }

    private static List<String> missing(Collection<Fact> facts, Style style) {
        if (style.messages() == 0) {
            return List.of("Nothing is known yet: no message of yours has been read. Import an export first.");
        }
        String read = String.format(Locale.ENGLISH, "%,d of your messages were read.", style.messages());
        if (facts.stream().anyMatch(Fact::live)) {
            return List.of(
                    "No name, work, home, people or projects are known yet.", read + " What was found is in MEMORY.");
        }
        return List.of(
                "Not enough is known yet: nothing you said about yourself was found.",
                read + " Without a language model, only plain sentences such as \"I live in Oslo\" are understood,"
                        + " in English, German and Spanish.");
    }
}
