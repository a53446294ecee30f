package soulprint.fact;

/// Where a fact comes from: said in a conversation, declared in the settings or to SoulPrint itself, or noted by the
/// provider's own memory, which is not the user's word.
public enum Source {
    SAID,
    DECLARED,
    PRIOR_MEMORY
}
