package soulprint.consolidation;

import soulprint.fact.Slot;

/// A distinct value of one family of slots, with one of its writings.
record Value(Slot family, Phrase phrase, String text) {
    String key() {
        return phrase.key();
    }
}
