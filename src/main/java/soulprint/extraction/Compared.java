package soulprint.extraction;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import soulprint.extraction.Ground.Clause;
import soulprint.fact.Claim;
import soulprint.fact.Slot;

/// Two sides of a comparison: "family matters more to me than career" says nothing for career.
final class Compared {
    private static final Set<Slot> CHOSEN = EnumSet.of(
            Slot.LIKE,
            Slot.FOOD,
            Slot.FAVOURITE,
            Slot.HOBBY,
            Slot.OPINION,
            Slot.VALUE,
            Slot.CHOICE,
            Slot.STYLE,
            Slot.SKILL,
            Slot.TOOL);

    private Compared() {}

    /// The claim takes the side that comes second, or takes the second before the first.
    static boolean reversed(Ground ground, Claim claim, Carried carried, Clause clause) {
        int than = CHOSEN.contains(claim.slot()) ? than(ground, clause) : -1;
        if (than < 0) {
            return false;
        }
        if (carried.content(ground, clause).stream().allMatch(at -> at > than)) {
            return true;
        }
        return swapped(ground, claim, clause, than);
    }

    /// Where the second side begins; -1 if nothing is compared. A number behind it is a measure.
    private static int than(Ground ground, Clause clause) {
        Lexicon lexicon = ground.lexicon();
        boolean more = false;
        boolean first = false;
        for (int i = clause.from(); i + 1 < clause.to(); i++) {
            Word next = ground.words().get(i + 1);
            boolean measure = next.number() || lexicon.is("number", next);
            if (lexicon.at("than", ground.words(), i) > 0 && first && !measure) {
                return more || lexicon.at("more", ground.words(), i) > 0 ? i : -1;
            }
            more |= lexicon.at("more", ground.words(), i) > 0;
            first |= !lexicon.is("function", ground.words().get(i)) && lexicon.at("more", ground.words(), i) == 0;
        }
        return -1;
    }

    private static boolean swapped(Ground ground, Claim claim, Clause clause, int than) {
        boolean behind = false;
        for (Word word : Word.in(claim.value(), 0, claim.value().length())) {
            List<Integer> places = new ArrayList<>(Carried.places(ground, word));
            places.removeIf(at -> at < clause.from() || at >= clause.to());
            if (ground.lexicon().is("function", word) || places.isEmpty()) {
                continue;
            }
            if (behind && places.stream().allMatch(at -> at < than)) {
                return true;
            }
            behind |= places.stream().allMatch(at -> at > than);
        }
        return false;
    }
}
