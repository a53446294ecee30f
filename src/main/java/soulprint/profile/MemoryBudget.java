package soulprint.profile;

import soulprint.chunk.TokenEstimate;

/// How large MEMORY may be: so that it can be given to a model with every conversation.
final class MemoryBudget {
    static final int LIMIT = 5_000;

    private MemoryBudget() {}

    /// By estimate, as it is published, with the hidden ids of its facts.
    static int tokens(Memory memory) {
        return TokenEstimate.tokens(ProfileMarkdown.of(memory));
    }

    static int tokens(Line line) {
        return TokenEstimate.tokens(ProfileMarkdown.line(line));
    }
}
