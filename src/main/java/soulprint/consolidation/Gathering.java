package soulprint.consolidation;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import soulprint.consolidation.Saying.Lane;
import soulprint.fact.Slot;

/// Gathers sayings into runs, slot by slot and value by value; the decisions to change something first, for they end
/// others.
final class Gathering {
    private record Said(Lane lane, String root) {}

    private record OneValue(Slot family, String root) {}

    private final SameValue values;
    private final ZoneId zone;
    private final List<Run> runs = new ArrayList<>();
    private final Map<Run, Ending> ended = new HashMap<>();

    Gathering(SameValue values, ZoneId zone) {
        this.values = values;
        this.zone = zone;
    }

    List<Run> runs(List<Saying> sayings) {
        List<Saying> kept = accepted(sayings);
        Changes changes = new Changes(values);
        many(only(kept, true), changes);
        runs.stream().filter(run -> run.first().slot() == Slot.CHANGE).forEach(changes::add);
        many(only(kept, false), changes);
        single(kept, changes);
        instead();
        return runs;
    }

    private static List<Saying> only(List<Saying> sayings, boolean changes) {
        return sayings.stream()
                .filter(saying -> !timeline(saying) && (saying.slot() == Slot.CHANGE) == changes)
                .toList();
    }

    /// One value of the slot replaces another. A plan for it replaces nothing yet.
    private static boolean timeline(Saying saying) {
        return saying.slot().single() && saying.asserted();
    }

    /// Without what was rejected, which is set apart with all that says the same, whenever it is said.
    private List<Saying> accepted(List<Saying> sayings) {
        Map<Said, List<Saying>> same = sayings.stream()
                .collect(Collectors.groupingBy(
                        saying -> new Said(saying.lane(), values.root(saying.slot(), saying.phrase()))));
        List<Saying> accepted = new ArrayList<>();
        for (List<Saying> group : same.values()) {
            if (Decisions.rejected(group)) {
                runs.add(Run.rejected(group));
            } else {
                accepted.addAll(group);
            }
        }
        return accepted;
    }

    private void many(List<Saying> sayings, Changes changes) {
        Map<OneValue, List<Saying>> byValue = sayings.stream().collect(Collectors.groupingBy(this::value));
        byValue.forEach((value, group) -> {
            Collection<List<Saying>> occasions = Kind.dated(value.family()) ? Occasions.of(group) : List.of(group);
            for (List<Saying> occasion : occasions) {
                ManyValued timeline = new ManyValued(occasion, changes.of(value.family(), value.root()), zone);
                runs.addAll(timeline.runs());
                ended.putAll(timeline.ended());
            }
        });
    }

    private OneValue value(Saying saying) {
        return new OneValue(Kind.family(saying.slot()), values.root(saying.slot(), saying.phrase()));
    }

    private void single(List<Saying> sayings, Changes changes) {
        sayings.stream()
                .filter(Gathering::timeline)
                .collect(Collectors.groupingBy(Saying::slot, TreeMap::new, Collectors.toList()))
                .forEach((slot, group) ->
                        runs.addAll(new SingleValued(slot, group, changes.of(slot), values, zone).runs()));
    }

    /// Where the value that came instead is known as a fact, it is what took the place, not the decision.
    private void instead() {
        Map<Said, List<Run>> current = new HashMap<>();
        if (!ended.isEmpty()) {
            runs.stream()
                    .filter(run -> run.first().positive() && !run.rejected())
                    .forEach(run -> current.computeIfAbsent(said(run.first()), _ -> new ArrayList<>())
                            .add(run));
        }
        ended.forEach((run, ending) -> {
            Run begun = begun(run, ending, current);
            if (begun != null) {
                run.goOnTo(begun);
                boolean said = begun.first().said().isBefore(ending.saying().said());
                if (!said && !begun.beginStated()) {
                    ending.day(zone).ifPresent(begun::beginAt);
                }
            }
        });
    }

    private Said said(Saying saying) {
        return new Said(saying.lane(), values.root(saying.slot(), saying.phrase()));
    }

    /// The first that still held when the change was told, or was said after it.
    private @Nullable Run begun(Run run, Ending ending, Map<Said, List<Run>> current) {
        Phrase begun = ending.begun();
        if (begun == null) {
            return null;
        }
        Said wanted = new Said(run.first().lane(), values.root(run.first().slot(), begun));
        return current.getOrDefault(wanted, List.of()).stream()
                .filter(it -> !it.last().at().isBefore(ending.saying().at())
                        && Saying.IN_TIME.compare(it.last(), run.last()) > 0)
                .min((one, other) -> Saying.IN_TIME.compare(one.first(), other.first()))
                .orElse(null);
    }
}
