package soulprint.extraction;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import soulprint.extraction.Ground.Clause;
import soulprint.fact.Claim;
import soulprint.fact.Slot;

/// Whose clause the value stands in: the user's, or somebody else's, or nobody's because it only asks or supposes.
final class Owners {
    private static final int INTRODUCTION = 4;

    /// Slots whose facts have things for a subject.
    private static final Set<Slot> UNOWNED = EnumSet.of(
            Slot.PROJECT_STATUS,
            Slot.EVENT,
            Slot.DEADLINE,
            Slot.FAVOURITE,
            Slot.OPINION,
            Slot.VALUE,
            Slot.HEALTH,
            Slot.PROJECT_CURRENT);

    private Owners() {}

    /// The value's words stand neither in a question or supposition nor where somebody else is the subject.
    static Optional<Rejection> check(Ground ground, Claim claim, Carried carried, @Nullable Clause clause) {
        Set<SpanKind> kinds = kinds(ground, carried, clause);
        boolean others = kinds.contains(SpanKind.THIRD_PARTY) || foreign(ground, claim, carried, clause);
        boolean introduced = ofOthers(claim.slot()) && introduced(ground, carried);
        if (others && !named(ground, claim) && !introduced) {
            return Optional.of(Rejection.ABOUT_SOMEBODY_ELSE);
        }
        if (kinds.contains(SpanKind.HYPOTHETICAL)) {
            return Optional.of(Rejection.ONLY_POSSIBLE);
        }
        return kinds.contains(SpanKind.QUESTION) && !ofOthers(claim.slot())
                ? Optional.of(Rejection.NOT_PLAIN_STATEMENT)
                : Optional.empty();
    }

    /// What the value's words in the clause are tagged as; function words do not count where there are others.
    private static Set<SpanKind> kinds(Ground ground, Carried carried, @Nullable Clause clause) {
        Set<SpanKind> kinds = EnumSet.noneOf(SpanKind.class);
        if (clause == null) {
            kinds.addAll(
                    ground.tagged().kinds(ground.quote().from(), ground.quote().to()));
            return kinds;
        }
        boolean brief = clause.to() - clause.from() < 3;
        carried.in(clause).stream()
                .map(ground.words()::get)
                .filter(word -> brief || !ground.lexicon().is("function", word))
                .forEach(word -> kinds.addAll(ground.tagged().kinds(word.from(), word.to())));
        return kinds;
    }

    private static boolean foreign(Ground ground, Claim claim, Carried carried, @Nullable Clause clause) {
        if (clause == null || ofOthers(claim.slot())) {
            return false;
        }
        if (UNOWNED.contains(claim.slot())) {
            return (claim.slot() == Slot.HEALTH || (claim.slot() == Slot.EVENT && !shared(ground))) && patient(ground);
        }
        return new Subject(ground, claim, carried, clause).foreign();
    }

    /// Somebody is named in the quote, and it is not the user.
    private static boolean patient(Ground ground) {
        Lexicon lexicon = ground.lexicon();
        return lexicon.any("person", ground.quoted())
                && !lexicon.any("first", ground.quoted())
                && !lexicon.any("mine", ground.quoted());
    }

    /// What happens to those near is an event of the user's life as well.
    private static boolean shared(Ground ground) {
        return ground.lexicon().any("shared", ground.quoted());
    }

    private static boolean named(Ground ground, Claim claim) {
        return (claim.slot() == Slot.NAME || claim.slot() == Slot.ADDRESS)
                && ground.words().stream().anyMatch(word -> word.text().matches("me|mich|mir"));
    }

    /// The person is nobody else's: "my brother Ken", not "my friend's brother Ken" or "her brother".
    private static boolean introduced(Ground ground, Carried carried) {
        return carried.words().stream()
                .anyMatch(at -> ground.words().subList(Math.max(0, at - INTRODUCTION), at).stream()
                        .noneMatch(word -> word.text().matches("'s|his|her|their|sein\\w*|ihre?")));
    }

    /// Slots whose value is another person, or another's day.
    static boolean ofOthers(Slot slot) {
        return slot.id().startsWith("relationships.") || slot == Slot.ANNIVERSARY;
    }
}
