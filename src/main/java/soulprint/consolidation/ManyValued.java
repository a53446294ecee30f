package soulprint.consolidation;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import soulprint.consolidation.Saying.Lane;
import soulprint.fact.Polarity;
import soulprint.fact.Slot;
import soulprint.fact.Tense;

/// One value of a slot that can have many: it holds until its opposite is said, or that it is over, or a change names
/// it; said again after that, it is a fact anew.
final class ManyValued {
    private static final Set<Slot> LIKED = Set.of(Slot.LIKE, Slot.FOOD, Slot.FAVOURITE);

    private final List<Run> runs = new ArrayList<>();
    private final Map<Lane, Run> open = new LinkedHashMap<>();
    private final Map<Lane, Run> past = new LinkedHashMap<>();
    private final Map<Run, Ending> ended = new LinkedHashMap<>();
    private final ZoneId zone;

    ManyValued(List<Saying> sayings, List<Ending> endings, ZoneId zone) {
        this.zone = zone;
        Timeline.walk(sayings, endings, this::say, this::end);
    }

    List<Run> runs() {
        return runs;
    }

    /// What a change ended, each with that change.
    Map<Run, Ending> ended() {
        return ended;
    }

    private void say(Saying saying) {
        if (saying.past()) {
            over(saying);
            return;
        }
        Run known = open.get(saying.lane());
        Run run = known == null ? begin(saying) : known;
        if (known != null) {
            run.add(saying);
        }
        open.values().removeIf(other -> {
            boolean contrary = contrary(other.first(), saying);
            if (contrary) {
                other.endBy(run);
            }
            return contrary;
        });
        Run over = past.remove(pastLane(saying.lane()));
        if (over != null) {
            over.endBy(run);
        }
        open.put(saying.lane(), run);
    }

    private void over(Saying saying) {
        Lane current = new Lane(saying.slot(), saying.claim().polarity(), Tense.CURRENT, saying.asserted());
        Run ending = open.remove(current);
        Run known = past.get(saying.lane());
        if (ending == null && known != null) {
            known.add(saying);
            return;
        }
        Run run = begin(saying);
        past.put(saying.lane(), run);
        if (ending != null) {
            ending.endBy(run, Validity.end(saying));
        }
    }

    private void end(Ending ending) {
        open.values().removeIf(run -> {
            Saying first = run.first();
            boolean over = first.positive() && first.asserted() && Kind.endedByChange(first.slot());
            if (over) {
                run.endBy(ending.change(), ending.day(zone));
                ended.put(run, ending);
            }
            return over;
        });
    }

    private Run begin(Saying saying) {
        Run run = new Run(saying);
        runs.add(run);
        return run;
    }

    private static Lane pastLane(Lane lane) {
        return new Lane(lane.slot(), lane.polarity(), Tense.PAST, lane.asserted());
    }

    /// Whether what is said now cannot hold beside what was said before.
    private static boolean contrary(Saying before, Saying now) {
        if (before.slot() == now.slot() && before.positive() == now.positive()) {
            return !before.asserted() && now.asserted();
        }
        if (before.asserted() != now.asserted()) {
            return false;
        }
        return before.slot() == now.slot() || spoils(before, now) || spoils(now, before);
    }

    /// To dislike it, or no longer to like it, and still to like it.
    private static boolean spoils(Saying bad, Saying good) {
        boolean disliked = bad.positive() ? bad.slot() == Slot.DISLIKE : bad.slot() == Slot.LIKE;
        return disliked && LIKED.contains(good.slot()) && good.claim().polarity() == Polarity.POSITIVE;
    }
}
