package soulprint.extraction;

import soulprint.fact.Modality;
import soulprint.fact.Polarity;
import soulprint.fact.Slot;
import soulprint.fact.Tense;

/// A slot's pattern. A `declared` rule speaks only where the text is the user's custom instructions.
record Rule(
        Slot slot, Polarity polarity, Modality modality, Tense tense, boolean declared, int order, Element pattern) {}
