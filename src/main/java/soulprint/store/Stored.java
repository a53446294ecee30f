package soulprint.store;

/// What became of the conversations of one batch: `kept` are those whose stored version is the newer one.
public record Stored(int added, int changed, int unchanged, int kept, int chunks) {
    public static final Stored NOTHING = new Stored(0, 0, 0, 0, 0);

    public Stored plus(Stored other) {
        return new Stored(
                added + other.added,
                changed + other.changed,
                unchanged + other.unchanged,
                kept + other.kept,
                chunks + other.chunks);
    }
}
