package soulprint.consolidation;

import java.util.EnumSet;
import java.util.Set;
import soulprint.fact.Slot;

/// What the slots' values are to consolidation.
final class Kind {
    /// Values are names: no inflection, no nearness.
    private static final Set<Slot> NAMED = EnumSet.of(
            Slot.NAME,
            Slot.ADDRESS,
            Slot.AGE,
            Slot.BIRTHDAY,
            Slot.ORIGIN,
            Slot.LANGUAGE,
            Slot.EMPLOYER,
            Slot.HOME,
            Slot.PARTNER,
            Slot.CHILD,
            Slot.PARENT,
            Slot.SIBLING,
            Slot.RELATIVE,
            Slot.FRIEND,
            Slot.COLLEAGUE,
            Slot.PET,
            Slot.TOOL,
            Slot.DEVICE);
    private static final Set<Slot> KIN = EnumSet.of(
            Slot.PARTNER, Slot.CHILD, Slot.PARENT, Slot.SIBLING, Slot.RELATIVE, Slot.FRIEND, Slot.COLLEAGUE, Slot.PET);
    /// A thing or a place, which the words behind it describe; in a taste ("pizza with ham") they are what is liked.
    private static final Set<Slot> QUALIFIED = EnumSet.of(
            Slot.ROLE,
            Slot.EMPLOYER,
            Slot.FIELD,
            Slot.HOBBY,
            Slot.PROJECT_CURRENT,
            Slot.SKILL,
            Slot.LEARNING,
            Slot.TOOL,
            Slot.DEVICE);
    private static final Set<Slot> TASTE = EnumSet.of(Slot.LIKE, Slot.DISLIKE, Slot.FOOD, Slot.FAVOURITE);
    /// Happens at its time: another time is another fact.
    private static final Set<Slot> DATED = EnumSet.of(Slot.EVENT, Slot.DEADLINE, Slot.INTENTION);
    /// The period is part of what is said, not since when it holds.
    private static final Set<Slot> TIMED = EnumSet.of(
            Slot.BIRTHDAY,
            Slot.EVENT,
            Slot.DEADLINE,
            Slot.ANNIVERSARY,
            Slot.INTENTION,
            Slot.CHANGE,
            Slot.CHOICE,
            Slot.PROJECT_STATUS,
            Slot.EDUCATION,
            Slot.GOAL);
    /// What a change of habits, tools, work or home can end.
    private static final Set<Slot> ENDED_BY_CHANGE = EnumSet.of(
            Slot.TOOL,
            Slot.DEVICE,
            Slot.HOBBY,
            Slot.ROUTINE,
            Slot.FOOD,
            Slot.LEARNING,
            Slot.PROJECT_CURRENT,
            Slot.HOME,
            Slot.EMPLOYER,
            Slot.ROLE,
            Slot.PARTNER);

    private Kind() {}

    static boolean stemmed(Slot slot) {
        return !NAMED.contains(slot);
    }

    static boolean kin(Slot slot) {
        return KIN.contains(slot);
    }

    static boolean qualified(Slot slot) {
        return QUALIFIED.contains(slot);
    }

    /// Whether values may be one by nearness of meaning. What a change is from and to is never near enough.
    static boolean comparable(Slot slot) {
        return stemmed(slot) && slot != Slot.CHANGE;
    }

    static boolean dated(Slot slot) {
        return DATED.contains(slot);
    }

    static boolean timed(Slot slot) {
        return TIMED.contains(slot);
    }

    static boolean endedByChange(Slot slot) {
        return ENDED_BY_CHANGE.contains(slot);
    }

    /// The slot that stands for all whose values can contradict each other: to hate coffee ends to like it.
    static Slot family(Slot slot) {
        return TASTE.contains(slot) ? Slot.LIKE : slot;
    }
}
