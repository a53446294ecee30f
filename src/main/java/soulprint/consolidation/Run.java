package soulprint.consolidation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import soulprint.consolidation.Validity.Point;
import soulprint.date.Period;
import soulprint.date.Precision;
import soulprint.fact.Claim;
import soulprint.fact.Fact;
import soulprint.fact.Status;
import soulprint.fact.Tense;
import soulprint.fact.Verdict;

/// A fact in the making: mentions of one claim while nothing contradicts them, in the order of time, and what ended it.
final class Run {
    private final List<Saying> sayings = new ArrayList<>();
    private Phrase widest;
    private boolean rejected;
    private boolean ended;
    private boolean beside;
    private boolean endKnown;
    private @Nullable Run successor;
    private @Nullable Point end;
    private @Nullable Point begin;

    Run(Saying first) {
        widest = first.phrase();
        sayings.add(first);
    }

    static Run rejected(List<Saying> sayings) {
        Run run = new Run(sayings.getFirst());
        sayings.stream().skip(1).forEach(run::add);
        run.rejected = true;
        return run;
    }

    void add(Saying saying) {
        sayings.add(saying);
        if (saying.phrase().words().size() > widest.words().size()) {
            widest = saying.phrase();
        }
    }

    /// The phrase of the most words said so far.
    Phrase widest() {
        return widest;
    }

    List<Saying> sayings() {
        return sayings;
    }

    Saying first() {
        return sayings.getFirst();
    }

    /// The newest in time.
    Saying last() {
        return sayings.getLast();
    }

    boolean rejected() {
        return rejected;
    }

    /// A second job, a second home: it stands beside the first and is not replaced with it.
    boolean beside() {
        return beside;
    }

    void standBeside(boolean apart) {
        beside = apart;
    }

    /// Replaced by what begins then.
    void endBy(Run ender) {
        ended = true;
        successor = ender;
    }

    /// Ended on a day; which, may be unknown.
    void endBy(Run ender, Optional<Point> day) {
        endBy(ender);
        end = day.orElse(null);
        endKnown = true;
    }

    /// The same end, told by another.
    void goOnTo(Run other) {
        successor = other;
    }

    /// Whether the day of its end was told, or is known to be unknown.
    boolean endKnown() {
        return endKnown;
    }

    @Nullable
    Run successor() {
        return successor;
    }

    /// Said without a date, but known from a change that names it.
    void beginAt(Point day) {
        begin = begin == null || day.day().isBefore(begin.day()) ? day : begin;
    }

    boolean beginStated() {
        return Validity.beginning(sayings).isPresent();
    }

    /// The mention by which the fact is named.
    UUID id() {
        return sayings.stream().min(Saying.AS_SAID).orElseThrow().id();
    }

    /// Since when: as stated, else the day it was first said.
    Optional<Point> beginning(ZoneId zone) {
        Optional<Point> stated = Validity.beginning(sayings);
        if (stated.isPresent() || begin != null) {
            return stated.isPresent() ? stated : Optional.ofNullable(begin);
        }
        Instant said = sayings.stream()
                .min(Saying.AS_SAID)
                .orElseThrow()
                .mention()
                .evidence()
                .saidAt();
        return Optional.ofNullable(said).map(it -> new Point(LocalDate.ofInstant(it, zone), Precision.DAY));
    }

    Fact fact(ZoneId zone) {
        List<Saying> oldestFirst = sayings.stream().sorted(Saying.AS_SAID).toList();
        Claim claim = Clearest.of(oldestFirst);
        Verdict verdict = Decisions.latest(oldestFirst);
        return new Fact(
                claim,
                oldestFirst.stream().map(Saying::mention).toList(),
                valid(claim, zone),
                status(claim),
                successor == null ? null : successor.id(),
                verdict);
    }

    /// What really began: a mention that something is over has no beginning of its own.
    private static Run replacement(Run successor) {
        Run run = successor;
        while (run.first().past() && run.successor != null) {
            run = run.successor;
        }
        return run;
    }

    private Status status(Claim claim) {
        if (rejected) {
            return Status.REJECTED;
        }
        return ended || claim.tense() == Tense.PAST ? Status.SUPERSEDED : Status.LIVE;
    }

    private @Nullable Period valid(Claim claim, ZoneId zone) {
        Optional<Period> stated = Validity.stated(sayings);
        if (claim.tense() == Tense.PAST || Kind.timed(claim.slot())) {
            return stated.orElse(null);
        }
        Optional<Point> told = stated.filter(it -> it.from() == null || Validity.lasting(it))
                .flatMap(it -> Validity.point(it.to(), it.precision()));
        Optional<Point> until = Optional.ofNullable(end);
        if (successor != null && !endKnown) {
            until = replacement(successor).beginning(zone);
        }
        return Validity.between(
                beginning(zone).orElse(null), until.or(() -> told).orElse(null));
    }
}
