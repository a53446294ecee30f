package soulprint.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import soulprint.bench.LabelledSet.Label;
import soulprint.bench.LabelledSet.Trap;
import soulprint.bench.LabelledSet.Turn;
import soulprint.extraction.SpanKind;
import soulprint.extraction.TaggedMessage;

/// How many traps of a labelled set a span touches, one of the kind that fits or any, and how many facts.
final class TagScore {
    private static final Map<String, Set<SpanKind>> FITTING = Map.of(
            "pasted", Set.of(SpanKind.PASTE, SpanKind.QUOTATION, SpanKind.GHOSTWRITTEN, SpanKind.CODE),
            "quotation", Set.of(SpanKind.QUOTATION, SpanKind.PASTE, SpanKind.THIRD_PARTY),
            "fiction", Set.of(SpanKind.FICTION, SpanKind.QUOTATION, SpanKind.GHOSTWRITTEN, SpanKind.PASTE),
            "third_party", Set.of(SpanKind.THIRD_PARTY),
            "hypothetical", Set.of(SpanKind.HYPOTHETICAL, SpanKind.QUESTION),
            "question", Set.of(SpanKind.QUESTION),
            "sarcasm", Set.of(SpanKind.SARCASM),
            "ghostwritten", Set.of(SpanKind.GHOSTWRITTEN, SpanKind.QUOTATION, SpanKind.PASTE),
            "code", Set.of(SpanKind.CODE),
            "example", Set.of(SpanKind.EXAMPLE, SpanKind.QUOTATION, SpanKind.PASTE));

    private final Map<String, int[]> traps = new TreeMap<>();
    private final Map<String, Integer> wrongly = new TreeMap<>();
    private final List<String> failures = new ArrayList<>();
    private int facts;
    private int touched;

    void add(Turn turn, TaggedMessage tagged) {
        String text = turn.message().text();
        for (Trap trap : turn.traps()) {
            Set<SpanKind> fitting = FITTING.get(trap.kind());
            int at = text.indexOf(trap.quote());
            if (fitting != null && at >= 0) {
                boolean caught =
                        tagged.kinds(at, at + trap.quote().length()).stream().anyMatch(fitting::contains);
                int[] count = traps.computeIfAbsent(trap.kind(), _ -> new int[2]);
                count[0]++;
                count[1] += caught ? 1 : 0;
                if (!caught) {
                    failures.add("UNTAGGED %s %s: %s".formatted(turn.message().id(), trap.kind(), trap.quote()));
                }
            }
        }
        turn.labels().stream().filter(label -> !label.optional()).forEach(label -> fact(turn, tagged, label));
    }

    private void fact(Turn turn, TaggedMessage tagged, Label label) {
        int at = turn.message().text().indexOf(label.quote());
        Set<SpanKind> kinds = tagged.kinds(at, at + label.quote().length());
        facts++;
        boolean person = label.slots().getFirst().id().startsWith("relationships.");
        Set<SpanKind> wrong = kinds.stream()
                .filter(kind -> !person || kind != SpanKind.THIRD_PARTY)
                .collect(Collectors.toSet());
        if (!wrong.isEmpty()) {
            touched++;
            wrong.forEach(kind -> wrongly.merge(kind.name(), 1, Integer::sum));
            failures.add("TAGGED %s %s: %s".formatted(turn.message().id(), wrong, label.quote()));
        }
    }

    /// Which share of the facts a span touches.
    double touched() {
        return (double) touched / Math.max(1, facts);
    }

    /// Which share of the traps a fitting span touches.
    double caught() {
        int all = traps.values().stream().mapToInt(count -> count[0]).sum();
        return (double) traps.values().stream().mapToInt(count -> count[1]).sum() / Math.max(1, all);
    }

    List<String> failures() {
        return failures;
    }

    String text() {
        return "  traps touched by a fitting span %.3f: %s%n  facts touched by a span %d of %d, %.3f: %s%n"
                .formatted(
                        caught(),
                        traps.entrySet().stream()
                                .map(it -> "%s %d/%d".formatted(it.getKey(), it.getValue()[1], it.getValue()[0]))
                                .collect(Collectors.joining(", ")),
                        touched,
                        facts,
                        touched(),
                        wrongly);
    }
}
