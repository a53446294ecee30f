package soulprint.fact;

/// That `value` fills `slot` for the user. The value is in the user's own words, without the slot's: "nurse", not
/// "works as a nurse".
public record Claim(Slot slot, String value, Polarity polarity, Modality modality, Tense tense) {
    public Claim {
        if (value.isBlank()) {
            throw new IllegalArgumentException("a claim has a value");
        }
    }

    public Claim withValue(String other) {
        return new Claim(slot, other, polarity, modality, tense);
    }
}
