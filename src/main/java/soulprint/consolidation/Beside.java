package soulprint.consolidation;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import soulprint.fact.Evidence;
import soulprint.fact.Slot;

/// Whether a home, an employer or a role is said to stand beside another: in the same breath ("I live in Lyon and
/// Berlin"), or in words that say so ("on top of teaching", "a second flat").
final class Beside {
    private static final Set<Slot> SLOTS = EnumSet.of(Slot.HOME, Slot.EMPLOYER, Slot.ROLE);
    private static final Pattern WORK = Pattern.compile("\\b(?:also|as well|second|part[- ]?time|on the side|side"
            + " (?:job|gig|hustle|business)|on top of|besides|in addition|additionally|weekends?|saturdays?|sundays?"
            + "|evenings|moonlight\\w*|two jobs|both|nebenbei|nebenberuflich|nebenjob|minijob|zweitjob|zweite[rns]?|auch"
            + "|ausserdem|zusaetzlich|zudem|teilzeit|wochenende[ns]?|samstags?|sonntags?|tambien|ademas|segund[oa]"
            + "|media jornada|tiempo parcial|fines de semana|fin de semana|sabados|domingos)\\b");
    private static final Pattern HOME = Pattern.compile("\\b(?:second (?:home|flat|house|place|apartment)|holiday home"
            + "|weekends?|half (?:the|of|my)|part of the|both|between|zweitwohn\\w*|wochenende[ns]?|abwechselnd|pendle"
            + "|segunda (?:casa|residencia|vivienda)|fines de semana|mitad)\\b");
    /// Characters between two quotes of one breath: " and ", " y ", " sowie ".
    private static final int BREATH = 8;

    private Beside() {}

    static boolean of(Saying saying, List<Run> open) {
        return SLOTS.contains(saying.slot())
                && !open.isEmpty()
                && !Homes.move(saying)
                && (said(saying) || open.stream().anyMatch(run -> oneBreath(run.first(), saying)));
    }

    static boolean said(Saying saying) {
        Pattern words = saying.slot() == Slot.HOME ? HOME : WORK;
        return words.matcher(Folding.fold(saying.mention().evidence().quote())).find();
    }

    private static boolean oneBreath(Saying first, Saying second) {
        Evidence one = first.mention().evidence();
        Evidence other = second.mention().evidence();
        return one.messageId().equals(other.messageId())
                && one.conversationId().equals(other.conversationId())
                && one.offset() <= other.offset() + other.length() + BREATH
                && other.offset() <= one.offset() + one.length() + BREATH;
    }
}
