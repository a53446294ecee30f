package soulprint.consolidation;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import soulprint.consolidation.Validity.Point;
import soulprint.fact.Polarity;
import soulprint.fact.Slot;

/// A slot with one value at a time: a newer value takes the older one's place, unless it is said to stand beside it.
/// What is told as over never takes a place; it ends its own value.
final class SingleValued {
    /// So many values side by side at most.
    private static final int BESIDE = 8;

    private final List<Run> runs = new ArrayList<>();
    /// What holds at this point of time, in the order in which it began.
    private final List<Run> open = new ArrayList<>();
    /// All that ever held, in that order.
    private final List<Run> held = new ArrayList<>();
    /// Denials and ends that the next value will replace.
    private final List<Run> vacant = new ArrayList<>();
    /// What a denial or a change ended, with no other value known since.
    private final Map<Run, Run> vacated = new LinkedHashMap<>();
    private final Map<String, Run> denied = new HashMap<>();
    private final Map<String, Run> past = new HashMap<>();
    private final Map<String, Run> pastDenied = new HashMap<>();
    private final Map<String, Run> left = new HashMap<>();
    private final List<Run> asides = new ArrayList<>();
    private final Slot slot;
    private final SameThing same;
    private final ZoneId zone;

    SingleValued(Slot slot, List<Saying> sayings, List<Ending> endings, SameValue values, ZoneId zone) {
        this.slot = slot;
        this.same = new SameThing(slot, values);
        this.zone = zone;
        Timeline.walk(sayings, endings, this::say, this::end);
        asides.forEach(this::follow);
    }

    List<Run> runs() {
        return runs;
    }

    private void say(Saying saying) {
        if (saying.past()) {
            over(saying);
        } else if (saying.positive()) {
            hold(saying);
        } else {
            deny(saying);
        }
    }

    private void hold(Saying saying) {
        Run known = holding(saying.phrase());
        if (known != null) {
            known.add(saying);
            return;
        }
        Run run = begin(saying);
        boolean joins = open.size() < BESIDE && Beside.of(saying, open);
        if (joins) {
            run.standBeside(Beside.said(saying));
        } else {
            open.removeIf(other -> replaced(other, run));
        }
        fill(run);
        String root = same.root(saying.phrase());
        Run denial = denied.remove(root);
        if (denial != null) {
            denial.endBy(run);
        }
        past.remove(root);
        open.add(run);
        held.add(run);
    }

    /// What was ended before, by a denial or a change, has its successor now.
    private void fill(Run run) {
        for (Run other : vacant) {
            other.endBy(run);
            denied.remove(same.root(other.first().phrase()), other);
        }
        vacated.forEach((left, ender) -> {
            if (left.successor() == ender) {
                left.goOnTo(run);
            }
        });
        vacant.clear();
        vacated.clear();
    }

    private boolean replaced(Run other, Run by) {
        boolean replaced = !other.beside() && Homes.sameRank(other.widest(), by.first());
        if (replaced) {
            other.endBy(by);
            left.put(same.root(other.widest()), other);
        }
        return replaced;
    }

    private void deny(Saying saying) {
        String root = same.root(saying.phrase());
        Run ending = holding(saying.phrase());
        Run known = denied.get(root);
        if (ending == null && known != null) {
            known.add(saying);
            return;
        }
        Run run = begin(saying);
        denied.put(root, run);
        vacant.add(run);
        if (ending != null) {
            open.remove(ending);
            left.put(root, ending);
            ending.endBy(run, run.beginning(zone));
            vacated.put(ending, run);
        }
    }

    private void over(Saying saying) {
        String root = same.root(saying.phrase());
        boolean affirmed = saying.claim().polarity() == Polarity.POSITIVE;
        Map<String, Run> told = affirmed ? past : pastDenied;
        Run ending = affirmed ? holding(saying.phrase()) : null;
        Run known = told.get(root);
        if (ending == null && known != null) {
            known.add(saying);
            return;
        }
        Run run = begin(saying);
        told.put(root, run);
        Run before = affirmed ? left.remove(root) : null;
        if (ending != null) {
            open.remove(ending);
            ending.endBy(run, Validity.end(saying));
            vacant.add(run);
        } else if (before != null && before.successor() != null) {
            run.endBy(before.successor());
            tell(before, run, saying);
        } else if (affirmed) {
            asides.add(run);
        }
    }

    /// What is told later of a value that was replaced stands between it and what replaced it.
    private static void tell(Run before, Run over, Saying saying) {
        if (before.endKnown() || Validity.end(saying).isEmpty()) {
            before.goOnTo(over);
        } else {
            before.endBy(over, Validity.end(saying));
        }
    }

    private void end(Ending ending) {
        Run run = open.stream()
                .filter(it ->
                        same.between(ending.ended(), it.widest()) || Changes.names(slot, ending.ended(), it.widest()))
                .findFirst()
                .orElse(null);
        if (run != null) {
            open.remove(run);
            left.put(same.root(run.widest()), run);
            run.endBy(ending.change(), ending.day(zone));
            vacated.put(run, ending.change());
        }
    }

    private @Nullable Run holding(Phrase phrase) {
        return open.stream()
                .filter(run -> same.between(phrase, run.widest()))
                .findFirst()
                .orElse(null);
    }

    private Run begin(Saying saying) {
        Run run = new Run(saying);
        runs.add(run);
        return run;
    }

    /// What was over before anything else was known is followed by the first that is known; else by what began after
    /// its
    /// end; where neither is told, by nothing.
    private void follow(Run aside) {
        if (held.isEmpty()) {
            return;
        }
        Optional<Point> end = Validity.end(aside.first());
        if (end.isPresent()) {
            aside.endBy(heldAt(Saying.start(end.get().day())));
        } else if (held.size() == 1
                || aside.first().at().isBefore(held.getFirst().first().at())) {
            aside.endBy(held.getFirst());
        }
    }

    /// The first that began at that moment or after it, else the newest: it was there then.
    private Run heldAt(Instant moment) {
        int from = 0;
        int to = held.size() - 1;
        while (from < to) {
            int middle = (from + to) / 2;
            boolean before = held.get(middle).first().at().isBefore(moment);
            from = before ? middle + 1 : from;
            to = before ? to : middle;
        }
        return held.get(from);
    }
}
