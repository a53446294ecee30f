package soulprint.date;

import java.util.List;

/// A word, a number or a sign of a text, from `from` to `to`, and what it may say.
///
/// @param word in lower case
/// @param first whether it begins a sentence
record Token(int from, int to, String word, boolean capital, boolean first, List<Reading> readings) {
    /// One thing that a token may say: it may stand for `kind`, and then fills these slots.
    record Reading(Slot kind, Slots slots) {
        static Reading of(Slot kind, int value) {
            var slots = new Slots();
            slots.set(kind == Slot.ORDINAL ? Slot.DAY : kind, value);
            return new Reading(kind, slots);
        }
    }

    Token saying(List<Reading> others) {
        return new Token(from, to, word, capital, first, others);
    }

    boolean isWord() {
        return Character.isLetter(word.charAt(0));
    }

    boolean isNumber() {
        return Character.isDigit(word.charAt(0));
    }

    boolean endsSentence() {
        return word.equals(".") || word.equals("!") || word.equals("?") || word.equals("\n");
    }
}
