package soulprint.fact;

/// How long a fact of a slot tends to hold: what is ephemeral fades from MEMORY within months, what is permanent never.
public enum Durability {
    PERMANENT,
    LONG,
    PROJECT,
    EPHEMERAL
}
