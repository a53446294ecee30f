package soulprint.extraction;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import soulprint.extraction.Ground.Clause;
import soulprint.fact.Claim;
import soulprint.fact.Polarity;
import soulprint.fact.Slot;

/// Whether the clause of the value says yes where the claim does, and no where it denies.
final class Polarities {
    private static final int NEAR = 3;
    private static final Set<Slot> LIKED =
            EnumSet.of(Slot.LIKE, Slot.FOOD, Slot.FAVOURITE, Slot.HOBBY, Slot.ROUTINE, Slot.TOOL);

    private Polarities() {}

    static Optional<Rejection> check(Ground ground, Claim claim, Carried carried, @Nullable Clause clause) {
        boolean denies = denies(ground, claim);
        boolean onlyAsked =
                clause == null || (carried.asked() && carried.words().isEmpty());
        boolean agrees = onlyAsked ? answered(ground, denies) : stated(ground, claim, carried, clause, denies);
        return agrees ? Optional.empty() : Optional.of(Rejection.POLARITY_DISAGREES);
    }

    private static boolean stated(
            Ground ground, Claim claim, Carried carried, @Nullable Clause clause, boolean denies) {
        if (clause == null || !answeredToo(ground, carried, denies)) {
            return false;
        }
        if (ground.lexicon().any("denial", ground.quoted())) {
            return denies;
        }
        if (!denies && (Compared.reversed(ground, claim, carried, clause) || deniedInQuote(ground, claim, clause))) {
            return false;
        }
        return said(ground, claim, scope(ground, claim, carried, clause), denies);
    }

    /// The quote says no, while the value stands in a clause before or behind it; or what follows the clause is a bare
    /// "aber nicht mehr".
    private static boolean deniedInQuote(Ground ground, Claim claim, Clause clause) {
        boolean negatable = claim.slot() != Slot.CHANGE && claim.slot() != Slot.AVOID && claim.slot() != Slot.DISLIKE;
        List<Word> quoted = ground.quoted();
        boolean apart = ground.in(clause).stream().noneMatch(quoted::contains);
        List<Word> rest = quoted.stream()
                .filter(word ->
                        word.from() >= ground.words().get(clause.to() - 1).to())
                .toList();
        boolean bare = !rest.isEmpty()
                && ground.lexicon().is("boundary", rest.getFirst())
                && rest.stream()
                        .skip(1)
                        .allMatch(word -> ground.lexicon().is("function", word)
                                || ground.lexicon().is("negation", word));
        return negatable && (apart || bare) && negated(ground, claim, apart ? quoted : rest);
    }

    /// A negation stands there that no idiom excuses; an idiom with the value's own words excuses nothing ("never miss
    /// it").
    private static boolean negated(Ground ground, Claim claim, List<Word> words) {
        Lexicon lexicon = ground.lexicon();
        int excused = 0;
        for (int i = 0; i < words.size(); i++) {
            int idiom = lexicon.at("unnegation", words, i);
            if (idiom > 0 && !inValue(ground, claim, words.subList(i, i + idiom))) {
                excused = Math.max(excused, i + idiom);
            }
            if (i >= excused && lexicon.at("negation", words, i) > 0) {
                return true;
            }
        }
        return false;
    }

    private static boolean inValue(Ground ground, Claim claim, List<Word> idiom) {
        return Word.in(claim.value(), 0, claim.value().length()).stream()
                .filter(word -> !ground.lexicon().is("function", word)
                        && !ground.lexicon().is("free " + claim.slot().id(), word))
                .anyMatch(word -> idiom.stream().anyMatch(it -> Stem.same(ground.tongue(), word.text(), it.text())));
    }

    /// Where a "no" would deny the value: right before a person or an opinion; else in the clause, up to just behind
    /// the
    /// value, or in German to its end.
    private static List<Word> scope(Ground ground, Claim claim, Carried carried, Clause clause) {
        if (claim.slot().id().startsWith("relationships.")
                || claim.slot() == Slot.OPINION
                || claim.slot() == Slot.VALUE) {
            return before(ground, carried, clause);
        }
        if (ground.tongue() == Tongue.DE) {
            return ground.in(clause);
        }
        int last =
                carried.content(ground, clause).stream().max(Integer::compare).orElse(clause.to());
        int end = Math.min(clause.to(), last + NEAR);
        for (int i = last + 1; i < end; i++) {
            end = ground.lexicon().at("than", ground.words(), i) > 1 ? i : end;
        }
        return ground.words().subList(clause.from(), end);
    }

    /// The words right before the value: "I have no brother", but not "my brother never ...".
    private static List<Word> before(Ground ground, Carried carried, Clause clause) {
        int first = carried.words().stream()
                .filter(at -> at >= clause.from() && at < clause.to())
                .filter(at -> !ground.lexicon().is("function", ground.words().get(at)))
                .mapToInt(Integer::intValue)
                .min()
                .orElse(clause.from());
        return ground.words().subList(Math.max(clause.from(), first - NEAR), first + 1);
    }

    /// What the claim says at heart: its polarity, and a "no" in its value.
    private static boolean denies(Ground ground, Claim claim) {
        List<Word> value = Word.in(claim.value(), 0, claim.value().length());
        boolean inValue = ground.lexicon().any("negation", "unnegation", value)
                || (LIKED.contains(claim.slot()) && ground.lexicon().any("aversion", value));
        return inValue != (claim.polarity() == Polarity.NEGATIVE);
    }

    private static boolean answered(Ground ground, boolean denies) {
        Answer answer = ground.answer();
        return answer == null || (answer.way() == Answer.Way.NO) == denies;
    }

    private static boolean answeredToo(Ground ground, Carried carried, boolean denies) {
        Answer answer = ground.answer();
        return !carried.asked() || answer == null || answer.way() != Answer.Way.NO || denies;
    }

    private static boolean said(Ground ground, Claim claim, List<Word> clause, boolean denies) {
        Lexicon lexicon = ground.lexicon();
        boolean negated = negated(ground, claim, clause);
        boolean averse = lexicon.any("aversion", clause);
        if (denies) {
            return switch (claim.slot()) {
                case CHANGE -> true;
                case AVOID -> negated || lexicon.any("prohibit", clause);
                case LIKE, FAVOURITE, HOBBY, FOOD -> negatedAnywhere(ground) || averse;
                default -> negatedAnywhere(ground) || lexicon.any("ceased", ground.words());
            };
        }
        return switch (claim.slot()) {
            case CHANGE, AVOID -> true;
            case DISLIKE -> disliked(lexicon, ground, clause, negated, averse);
            case STYLE -> !negated && !lexicon.any("prohibit", clause);
            case HEALTH, TRAIT ->
                !lexicon.any("negation", "unnegation", clause.subList(0, Math.min(clause.size(), NEAR + 1)));
            case LIKE, FAVOURITE, HOBBY, FOOD -> !negated && !averse(lexicon, claim, clause);
            default -> !negated;
        };
    }

    private static boolean averse(Lexicon lexicon, Claim claim, List<Word> clause) {
        return claim.slot() != Slot.FOOD
                && lexicon.any("aversion", clause)
                && (claim.slot() == Slot.LIKE || !lexicon.any("approval", clause));
    }

    /// "I don't hate it" is no dislike, "I don't like it" is.
    private static boolean disliked(
            Lexicon lexicon, Ground ground, List<Word> clause, boolean negated, boolean averse) {
        if (negated) {
            return lexicon.any("approval", clause) || lexicon.any("need preference.dislike", "hating", clause);
        }
        return averse || lexicon.any("aversion", ground.words()) || !lexicon.any("approval", clause);
    }

    private static boolean negatedAnywhere(Ground ground) {
        return ground.lexicon().any("negation", "unnegation", ground.words());
    }
}
