package soulprint.fact;

/// Whether the user says that it is so, firmly plans it, or wishes it. Nothing weaker becomes a fact.
public enum Modality {
    ASSERTED,
    PLANNED,
    DESIRED
}
