package soulprint.fact;

/// Whether the claim still holds when it is said. What happened once (an event, a decision) is current.
public enum Tense {
    CURRENT,
    PAST
}
