package soulprint.chunk;

/// A fenced block of one message from the character `from` to `to`; `torn` if it alone is too long for one chunk.
record CodeBlock(int message, int from, int to, boolean torn) {
    boolean holds(int offset) {
        return from < offset && offset < to;
    }

    /// Whether a cut of this kind inside would do damage that can be avoided.
    boolean forbids(Boundary kind, boolean tearingLines) {
        return !torn || !(tearingLines || kind.cutsCode());
    }
}
