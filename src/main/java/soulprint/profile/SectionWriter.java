package soulprint.profile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import soulprint.fact.Fact;
import soulprint.fact.Section;
import soulprint.fact.Slot;

/// Lays out the five sections. What nobody said and nothing counted tells stays empty: archetype, vibe and the like are
/// not for rules to find.
final class SectionWriter {
    private static final int MANY = 12;
    private static final int SEVEN = 7;
    private static final int FEW = 4;

    private final Wording wording;
    private final List<Fact> best;
    private final StyleLines style;

    SectionWriter(Wording wording, List<Fact> best, Style style) {
        this.wording = wording;
        this.best = best;
        this.style = new StyleLines(style);
    }

    List<SectionDocument> write() {
        return List.of(soul(), identity(), user(), agents(), tools());
    }

    private SectionDocument soul() {
        return new SectionDocument(
                Section.SOUL,
                List.of(
                        one("communication_style", style.communication()),
                        many("personality_traits", SEVEN, Slot.TRAIT, Slot.VALUE),
                        joined("tone_preferences", of(Slot.STYLE)),
                        joined("boundaries", of(Slot.AVOID)),
                        one("humor_style", style.humour()),
                        one("formality_level", style.formality()),
                        one("emotional_patterns", style.emotion())));
    }

    private SectionDocument identity() {
        return new SectionDocument(
                Section.IDENTITY,
                List.of(
                        empty("ai_name"),
                        empty("archetype"),
                        empty("vibe"),
                        one("emoji_style", style.emoji()),
                        empty("signature_greeting")));
    }

    private SectionDocument user() {
        return new SectionDocument(
                Section.USER,
                List.of(
                        joined("name", of(Slot.NAME)),
                        joined("location", of(Slot.HOME)),
                        joined("occupation", of(Slot.ROLE, Slot.EMPLOYER, Slot.FIELD)),
                        many(
                                "relationships",
                                MANY,
                                Slot.PARTNER,
                                Slot.CHILD,
                                Slot.PARENT,
                                Slot.SIBLING,
                                Slot.RELATIVE,
                                Slot.FRIEND,
                                Slot.COLLEAGUE,
                                Slot.PET),
                        many("interests", MANY, Slot.HOBBY, Slot.LIKE, Slot.FAVOURITE),
                        joined(
                                "life_context",
                                of(Slot.PROJECT_CURRENT, Slot.GOAL, Slot.EDUCATION, Slot.ORIGIN, Slot.LANGUAGE)),
                        joined("preferred_address", of(Slot.ADDRESS))));
    }

    private SectionDocument agents() {
        Predicate<Fact> rule = of(Slot.STYLE).and(Fact::declared);
        Field response = joined("response_style", rule);
        return new SectionDocument(
                Section.AGENTS,
                List.of(
                        response.lines().isEmpty() ? one("response_style", style.response()) : response,
                        many("behavioral_rules", SEVEN, rule),
                        empty("context_adaptation"),
                        empty("memory_directives"),
                        many("do_not", MANY, of(Slot.AVOID).and(Fact::declared))));
    }

    private SectionDocument tools() {
        Predicate<Fact> declared = of(Slot.STYLE).and(Fact::declared);
        List<Line> usage = new ArrayList<>(
                Stream.of(style.code(), style.hours()).flatMap(Optional::stream).toList());
        usage.addAll(many("likely_usage", MANY, Slot.TOOL, Slot.DEVICE).lines());
        return new SectionDocument(
                Section.TOOLS,
                List.of(
                        new Field("likely_usage", true, usage),
                        many("capabilities_emphasis", MANY, Slot.SKILL, Slot.LEARNING),
                        joined("output_preferences", declared.and(AnswerWords::ofForm)),
                        joined("depth_preference", declared.and(AnswerWords::ofDepth))));
    }

    private static Predicate<Fact> of(Slot... slots) {
        Set<Slot> wanted = Set.of(slots);
        return fact -> wanted.contains(fact.claim().slot());
    }

    private static Field empty(String name) {
        return new Field(name, false, List.of());
    }

    private static Field one(String name, Optional<Line> line) {
        return new Field(name, false, line.stream().toList());
    }

    private Field many(String name, int most, Slot... slots) {
        return many(name, most, of(slots));
    }

    private Field many(String name, int most, Predicate<Fact> wanted) {
        return new Field(name, true, items(wanted, most).map(Item::line).toList());
    }

    /// What a field that holds one thing says: the best few facts in one line, or the best alone.
    private Field joined(String name, Predicate<Fact> wanted) {
        List<Item> items = items(wanted, FEW).toList();
        if (items.isEmpty()) {
            return empty(name);
        }
        Line all = Item.line(items);
        return one(
                name, Optional.of(wording.passes(all) ? all : items.getFirst().line()));
    }

    private Stream<Item> items(Predicate<Fact> wanted, int most) {
        return best.stream()
                .filter(wanted)
                .flatMap(fact -> wording.item(fact).stream())
                .limit(most);
    }
}
