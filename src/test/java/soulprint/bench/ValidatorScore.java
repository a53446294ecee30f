package soulprint.bench;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import soulprint.bench.ProposalSet.Labelled;
import soulprint.extraction.Judgement;
import soulprint.extraction.Rejection;

/// What the validator made of labelled proposals. Facts about others are never stored, however true: paraphrases of
/// such
/// are not counted.
final class ValidatorScore {
    private final Map<String, int[]> kinds = new TreeMap<>();
    private final Map<Rejection, Integer> reasons = new EnumMap<>(Rejection.class);
    private final List<String> failures = new ArrayList<>();
    private int paraphrases;
    private int lost;
    private int plain;
    private int plainLost;

    void add(Labelled labelled, Judgement judgement) {
        if (labelled.accept() && !labelled.ofUser()) {
            return;
        }
        boolean accepted = judgement instanceof Judgement.Accepted;
        if (judgement instanceof Judgement.Rejected rejected) {
            reasons.merge(rejected.reason(), 1, Integer::sum);
        }
        count(labelled.kind() + " all", accepted);
        count(labelled.kind() + " " + labelled.language(), accepted);
        if (labelled.accept()) {
            paraphrases++;
            lost += accepted ? 0 : 1;
            plain += labelled.synonym() ? 0 : 1;
            plainLost += accepted || labelled.synonym() ? 0 : 1;
        }
        if (accepted != labelled.accept()) {
            failures.add("%s %s: %s | %s"
                    .formatted(labelled.kind(), labelled.id(), verdict(judgement), labelled.proposal()));
        }
    }

    private static String verdict(Judgement judgement) {
        return switch (judgement) {
            case Judgement.Accepted _ -> "accepted";
            case Judgement.Rejected rejected -> rejected.reason().id();
        };
    }

    private void count(String kind, boolean accepted) {
        int[] count = kinds.computeIfAbsent(kind, _ -> new int[2]);
        count[0]++;
        count[1] += accepted ? 1 : 0;
    }

    /// Which share of the proposals of a kind was accepted.
    double accepted(String kind) {
        int[] count = Objects.requireNonNull(kinds.get(kind + " all"), kind);
        return (double) count[1] / count[0];
    }

    List<String> failures() {
        return failures;
    }

    String text() {
        String shares = kinds.entrySet().stream()
                .map(it -> "  %-20s %4d of %4d accepted, %.3f%n"
                        .formatted(
                                it.getKey(),
                                it.getValue()[1],
                                it.getValue()[0],
                                (double) it.getValue()[1] / it.getValue()[0]))
                .collect(Collectors.joining());
        return "%s  paraphrases lost %d of %d, %.3f; without synonyms %d of %d, %.3f%n  rejected: %s%n"
                .formatted(
                        shares,
                        lost,
                        paraphrases,
                        (double) lost / Math.max(1, paraphrases),
                        plainLost,
                        plain,
                        (double) plainLost / Math.max(1, plain),
                        reasons.entrySet().stream()
                                .map(it -> it.getKey().id() + " " + it.getValue())
                                .collect(Collectors.joining(", ")));
    }
}
