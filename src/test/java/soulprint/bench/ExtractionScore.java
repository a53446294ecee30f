package soulprint.bench;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import soulprint.bench.LabelledSet.Label;
import soulprint.bench.LabelledSet.Trap;
import soulprint.bench.LabelledSet.Turn;
import soulprint.fact.Mention;

/// What was extracted from a labelled set, held against its labels. A mention that meets an optional label counts
/// neither way; one that meets none is wrong, and if its quote touches a trap, the trap was stored.
final class ExtractionScore {
    private int right;
    private int wrong;
    private int neutral;
    private int wanted;
    private int found;
    private int rightSlot;
    private int dated;
    private int rightlyDated;
    private final Map<String, int[]> slots = new TreeMap<>();
    private final Map<String, int[]> traps = new TreeMap<>();
    private final List<String> failures = new ArrayList<>();

    void add(Turn turn, List<Mention> mentions) {
        Set<Label> met = new HashSet<>();
        for (Mention mention : mentions) {
            List<Label> labels =
                    turn.labels().stream().filter(label -> label.met(mention)).toList();
            met.addAll(labels);
            judge(mention, labels);
        }
        for (Label label : turn.labels()) {
            if (!label.optional()) {
                count(label, met.contains(label), mentions);
            }
        }
        for (Trap trap : turn.traps()) {
            boolean stored = mentions.stream().anyMatch(mention -> falls(turn, mention, trap));
            int[] count = traps.computeIfAbsent(trap.kind(), _ -> new int[2]);
            count[0]++;
            count[1] += stored ? 1 : 0;
            if (stored) {
                failures.add("TRAP    %s: %s".formatted(trap.kind(), trap.quote()));
            }
        }
    }

    private void judge(Mention mention, List<Label> labels) {
        if (labels.stream().anyMatch(label -> !label.optional())) {
            right++;
        } else if (labels.isEmpty()) {
            wrong++;
            failures.add("WRONG   %s %s = %s | %s"
                    .formatted(
                            mention.claim().slot().id(),
                            mention.claim().polarity() + "/" + mention.claim().tense(),
                            mention.claim().value(),
                            mention.evidence().quote()));
        } else {
            neutral++;
        }
        if (labels.stream()
                .anyMatch(label -> label.slots().contains(mention.claim().slot()))) {
            rightSlot++;
        }
    }

    private void count(Label label, boolean met, List<Mention> mentions) {
        wanted++;
        found += met ? 1 : 0;
        int[] count = slots.computeIfAbsent(label.slots().getFirst().id(), _ -> new int[2]);
        count[0]++;
        count[1] += met ? 1 : 0;
        if (!met) {
            failures.add("MISSED  %s %s | %s".formatted(label.slots().getFirst().id(), label.value(), label.quote()));
            return;
        }
        String from = label.from();
        if (from != null) {
            dated++;
            rightlyDated += mentions.stream().filter(label::met).anyMatch(mention -> starts(mention, from)) ? 1 : 0;
        }
    }

    private static boolean starts(Mention mention, String from) {
        return mention.when() != null
                && String.valueOf(mention.when().period().from()).startsWith(from);
    }

    private static boolean falls(Turn turn, Mention mention, Trap trap) {
        int at = turn.message().text().indexOf(trap.quote());
        int from = mention.evidence().offset();
        boolean touches = from < at + trap.quote().length()
                && at < from + mention.evidence().length();
        return touches && turn.labels().stream().noneMatch(label -> label.met(mention));
    }

    double precision() {
        return right + wrong == 0 ? 1 : (double) right / (right + wrong);
    }

    double recall() {
        return wanted == 0 ? 1 : (double) found / wanted;
    }

    int trapsStored() {
        return traps.values().stream().mapToInt(count -> count[1]).sum();
    }

    int traps() {
        return traps.values().stream().mapToInt(count -> count[0]).sum();
    }

    List<String> failures() {
        return failures;
    }

    String text() {
        return """
                precision %.3f   (%d right, %d wrong, %d neither)
                recall    %.3f   (%d of %d facts)
                traps stored %d of %d
                slot exact %.3f of right and neutral; start right in %d of %d dated facts
                recall by slot: %s
                traps by kind:  %s
                """.formatted(
                        precision(),
                        right,
                        wrong,
                        neutral,
                        recall(),
                        found,
                        wanted,
                        trapsStored(),
                        traps(),
                        (double) rightSlot / Math.max(1, right + neutral),
                        rightlyDated,
                        dated,
                        shares(slots),
                        shares(traps));
    }

    private static String shares(Map<String, int[]> counts) {
        return counts.entrySet().stream()
                .map(entry -> "%s %d/%d".formatted(entry.getKey(), entry.getValue()[1], entry.getValue()[0]))
                .collect(Collectors.joining(", "));
    }
}
