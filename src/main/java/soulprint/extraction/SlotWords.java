package soulprint.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import soulprint.extraction.Ground.Clause;
import soulprint.fact.Claim;
import soulprint.fact.Polarity;
import soulprint.fact.Slot;

/// Words that must or must not stand near for the slots that are most easily mistaken, and what is an order rather than
/// a
/// fact.
final class SlotWords {
    private static final int NEAR = 3;
    private static final int STEM = 4;

    private SlotWords() {}

    static Optional<Rejection> check(Ground ground, Claim claim, Carried carried, @Nullable Clause clause) {
        Lexicon lexicon = ground.lexicon();
        if (!claim.slot().id().startsWith("communication.") && lexicon.any("instruction", ground.quoted())) {
            return Optional.of(Rejection.INSTRUCTION);
        }
        List<Word> near = new ArrayList<>(ground.words());
        Answer answer = ground.answer();
        if (answer != null && answer.way() != Answer.Way.NO) {
            near.addAll(answer.question());
        }
        String slot = claim.slot().id();
        boolean denied = claim.polarity() == Polarity.NEGATIVE;
        if (clause != null && !denied && barred(ground, claim, clause)) {
            return Optional.of(Rejection.SLOT_DISAGREES);
        }
        boolean lacks = switch (claim.slot()) {
            case AGE -> !aged(ground, carried, lexicon);
            case LIKE -> !lexicon.any("approval", beside(ground, clause)) && !lexicon.any("approval", ground.quoted());
            case HOME ->
                departed(ground, carried, clause)
                        || (!lexicon.any("need " + slot, beside(ground, clause)) && !located(ground, carried, clause));
            case NAME, ADDRESS -> owner(ground, carried, clause);
            case CHANGE -> part(ground, carried, clause);
            case EMPLOYER -> !lexicon.any("need " + slot, beside(ground, clause));
            case PARTNER, CHILD, PARENT, SIBLING ->
                !lexicon.any("need " + slot, beside(ground, clause)) && !lexicon.any("need " + slot, ground.quoted());
            case RELATIVE, FRIEND, COLLEAGUE, PET -> false;
            default -> lexicon.has("need " + slot) && !lexicon.any("need " + slot, near);
        };
        return lacks ? Optional.of(Rejection.SLOT_DISAGREES) : Optional.empty();
    }

    /// A word stands there that bars the slot, and the value does not speak of the same ("student").
    private static boolean barred(Ground ground, Claim claim, Clause clause) {
        String bar = "bar " + claim.slot().id();
        List<Word> value = Word.in(claim.value(), 0, claim.value().length());
        boolean meant = claim.slot() == Slot.ROLE
                && ground.in(clause).stream()
                        .filter(word -> ground.lexicon().is(bar, word))
                        .map(word -> word.text()
                                .substring(0, Math.min(STEM, word.text().length())))
                        .anyMatch(stem ->
                                value.stream().anyMatch(word -> word.text().contains(stem)));
        return !meant && ground.lexicon().any(bar, ground.in(clause));
    }

    /// "We moved from Pune": the place is left behind.
    private static boolean departed(Ground ground, Carried carried, @Nullable Clause clause) {
        if (clause == null || !ground.lexicon().any("moving", ground.in(clause))) {
            return false;
        }
        return carried.content(ground, clause).stream()
                .anyMatch(at -> ground.words().subList(Math.max(clause.from(), at - 2), at).stream()
                        .anyMatch(word -> ground.lexicon().is("leaving", word)));
    }

    /// "Emeka's deputy" is not Emeka.
    private static boolean owner(Ground ground, Carried carried, @Nullable Clause clause) {
        return clause != null
                && carried.content(ground, clause).stream()
                        .anyMatch(at -> at + 2 < clause.to()
                                && ground.words().get(at + 1).text().equals("'s")
                                && ground.words().get(at + 1).from()
                                        == ground.words().get(at).to()
                                && !carried.words().contains(at + 2)
                                && ground.words().get(at).capital());
    }

    /// "The sugar in my tea" is not the tea.
    private static boolean part(Ground ground, Carried carried, @Nullable Clause clause) {
        if (clause == null) {
            return false;
        }
        int at = carried.content(ground, clause).stream().max(Integer::compare).orElse(clause.from());
        return at > clause.from() + 2
                && ground.words().get(at - 1).text().matches("my|the|meinem|im|mi|el|la")
                && ground.words().get(at - 2).text().matches("in|of|en|de")
                && !carried.words().contains(at - 3)
                && !ground.lexicon().is("function", ground.words().get(at - 3))
                && !ground.lexicon()
                        .is("free " + Slot.CHANGE.id(), ground.words().get(at - 3));
    }

    /// A place in a fragment: "Elixir dev in Austin".
    private static boolean located(Ground ground, Carried carried, @Nullable Clause clause) {
        return clause != null
                && !ground.lexicon().any("first", ground.in(clause))
                && !ground.lexicon().any("possessive", ground.in(clause))
                && carried.words().stream()
                        .filter(at -> at > 0)
                        .anyMatch(at -> ground.words().get(at - 1).text().matches("in|en|aus"));
    }

    /// The clause of the value, and the question it answers.
    private static List<Word> beside(Ground ground, @Nullable Clause clause) {
        List<Word> beside = new ArrayList<>(clause == null ? ground.words() : ground.in(clause));
        Answer answer = ground.answer();
        if (answer != null) {
            beside.addAll(answer.question());
        }
        return beside;
    }

    /// The number stands right behind "I'm", "turned", or before "years old".
    private static boolean aged(Ground ground, Carried carried, Lexicon lexicon) {
        return carried.words().stream().anyMatch(at -> {
            if (then(ground, at)) {
                return false;
            }
            int from = Math.max(0, at - NEAR);
            int to = Math.min(ground.words().size(), at + NEAR + 1);
            return lexicon.any("need " + Slot.AGE.id(), ground.words().subList(from, to));
        });
    }

    /// "Diagnosed at 27": how old one was.
    private static boolean then(Ground ground, int at) {
        Lexicon lexicon = ground.lexicon();
        boolean dated = at > 1 && ground.words().get(at - 1).text().matches("at|by|mit|los|con");
        Word before = ground.words().get(Math.max(0, at - 2));
        return dated && (lexicon.is("pastword", before) || Moods.pastForm(ground.tongue(), before));
    }
}
