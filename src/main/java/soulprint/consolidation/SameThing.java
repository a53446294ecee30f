package soulprint.consolidation;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import soulprint.fact.Slot;

/// Whether a value said anew is the one that already holds in a slot of one value. Here the newer may also be the
/// vaguer:
/// a head nurse who says "nurse" still is one, and "my wife" is the wife whose name is known.
final class SameThing {
    private final Slot slot;
    private final SameValue values;

    SameThing(Slot slot, SameValue values) {
        this.slot = slot;
        this.values = values;
    }

    String root(Phrase phrase) {
        return values.root(slot, phrase);
    }

    boolean between(Phrase now, Phrase before) {
        return now.key().equals(before.key())
                || Refinement.refines(slot, now, before)
                || Refinement.refines(slot, before, now)
                || (slot == Slot.ROLE && vaguer(now, before))
                || (slot == Slot.PARTNER && samePartner(now, before));
    }

    private static boolean vaguer(Phrase now, Phrase before) {
        List<String> less = now.head();
        List<String> more = before.head();
        int extra = more.size() - less.size();
        return extra > 0
                && now.qualifiers().isEmpty()
                && now.figures().equals(before.figures())
                && more.subList(extra, more.size()).equals(less)
                && !before.negated()
                && Collections.disjoint(more.subList(0, extra), WordLists.LESSER);
    }

    private static boolean samePartner(Phrase now, Phrase before) {
        List<String> names = Refinement.names(now);
        List<String> others = Refinement.names(before);
        boolean named = Refinement.starts(names, others) || Refinement.starts(others, names);
        boolean told = !names.isEmpty() && !others.isEmpty();
        Set<String> kin = Refinement.kin(now);
        Set<String> otherKin = Refinement.kin(before);
        return named && now.figures().equals(before.figures()) && (told || !contradicting(kin, otherKin));
    }

    private static boolean contradicting(Set<String> kin, Set<String> other) {
        return (any(kin, WordLists.MALE) && any(other, WordLists.FEMALE))
                || (any(kin, WordLists.FEMALE) && any(other, WordLists.MALE));
    }

    private static boolean any(Set<String> words, Set<String> list) {
        return !Collections.disjoint(words, list);
    }
}
