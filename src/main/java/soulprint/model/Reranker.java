package soulprint.model;

import java.util.List;

/// Judges how well texts answer a question, reading both together: better than any ranking by parts, and slower.
public interface Reranker {
    /// A score for each text, in order; greater is better, and scores compare within one call only.
    List<Double> scores(String question, List<String> texts);
}
