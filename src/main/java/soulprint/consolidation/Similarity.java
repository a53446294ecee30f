package soulprint.consolidation;

/// How near two short phrases are in meaning, from -1 to 1.
public interface Similarity {
    double between(String first, String second);

    /// Whatever is not equal by rule is different.
    Similarity NONE = (_, _) -> 0;
}
