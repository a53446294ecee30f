package soulprint.consolidation;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import soulprint.fact.Slot;

/// Whether one phrase says the same as another, and more: "nurse at St Bride's" and "nurse", "my sister Ana" and "Ana".
/// What stands before a word makes another thing of it ("head nurse", "black coffee"); what stands behind it may
/// describe it. Numbers are always the same in both.
final class Refinement {
    private Refinement() {}

    static boolean refines(Slot slot, Phrase less, Phrase more) {
        if (less.key().equals(more.key())
                || less.negated() != more.negated()
                || (slot != Slot.BIRTHDAY && !less.figures().equals(more.figures()))) {
            return false;
        }
        if (Kind.kin(slot)) {
            return sameBeing(less, more);
        }
        return switch (slot) {
            case BIRTHDAY -> more.distinct().containsAll(less.distinct());
            case NAME -> starts(less.words(), more.words());
            case HOME -> more.parts().containsAll(less.parts());
            default -> Kind.qualified(slot) && describes(less, more);
        };
    }

    private static boolean describes(Phrase less, Phrase more) {
        return less.head().equals(more.head())
                && more.qualifiers().containsAll(less.qualifiers())
                && more.turns().equals(less.turns());
    }

    /// All words of one stand in the other, and what is more are words for what somebody is ("sister"), or names after
    /// the one both have.
    private static boolean sameBeing(Phrase less, Phrase more) {
        List<String> names = names(less);
        List<String> others = names(more);
        Set<String> kin = kin(less);
        boolean named = names.isEmpty() || starts(names, others);
        boolean contradicting = !kin(more).containsAll(kin);
        return named && !contradicting && more.words().size() > less.words().size();
    }

    static List<String> names(Phrase phrase) {
        return phrase.words().stream()
                .filter(word -> !WordLists.KIN.contains(word))
                .toList();
    }

    static Set<String> kin(Phrase phrase) {
        Set<String> kin = new HashSet<>(phrase.words());
        kin.retainAll(WordLists.KIN);
        return kin;
    }

    static boolean starts(List<String> beginning, List<String> whole) {
        return whole.size() >= beginning.size()
                && whole.subList(0, beginning.size()).equals(beginning);
    }
}
