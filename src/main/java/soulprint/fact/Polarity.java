package soulprint.fact;

/// Whether the claim is made or denied.
public enum Polarity {
    POSITIVE,
    NEGATIVE
}
