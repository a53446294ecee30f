package soulprint.bench;

import java.util.List;

/// How well one way of searching answered a group of questions, on average.
record Score(int questions, double at1, double at5, double at10, double at20, double reciprocalRank) {
    static final int DEEPEST = 20;

    /// A question with the messages that were found for it.
    record Answered(String file, Question question, List<String> found) {}

    static Score of(List<Answered> answered) {
        return new Score(
                answered.size(),
                recall(answered, 1),
                recall(answered, 5),
                recall(answered, 10),
                recall(answered, DEEPEST),
                answered.stream()
                        .mapToDouble(it -> it.question().reciprocalRank(it.found()))
                        .average()
                        .orElse(0));
    }

    private static double recall(List<Answered> answered, int most) {
        return answered.stream()
                .mapToDouble(it -> it.question().recall(it.found(), most))
                .average()
                .orElse(0);
    }
}
