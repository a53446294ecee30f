package soulprint.consolidation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import soulprint.date.Period;
import soulprint.fact.Claim;
import soulprint.fact.Mention;
import soulprint.fact.Modality;
import soulprint.fact.Polarity;
import soulprint.fact.Slot;
import soulprint.fact.Tense;
import soulprint.fact.Verdict;

/// A mention with what consolidation knows of it: `claim` is the mention's, or as the user corrected it; `at` the
/// moment
/// for which it says how things are.
record Saying(
        Mention mention,
        UUID id,
        Claim claim,
        Phrase phrase,
        @Nullable Verdict verdict,
        Instant at) {
    /// Later in this order is newer. It knows times and ids only, so no order of input can change it.
    static final Comparator<Saying> IN_TIME =
            Comparator.comparing(Saying::at).thenComparing(Saying::said).thenComparing(Saying::id);

    /// Oldest first; what has no time, last.
    static final Comparator<Saying> AS_SAID = Comparator.comparing(
                    (Saying saying) -> saying.mention.evidence().saidAt(),
                    Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(Saying::id);

    static Saying of(UUID id, Mention mention, Claim claim, Phrase phrase, @Nullable Verdict verdict) {
        Instant at = moment(mention, claim);
        boolean confirmed = verdict != null && verdict.kind() != Verdict.Kind.REJECTED;
        return new Saying(
                mention, id, claim, phrase, verdict, verdict != null && confirmed ? later(verdict.at(), at) : at);
    }

    /// A state that lasts is told as of the moment of telling. One whose beginning is dated ("in May 2023 I moved") is
    /// told as of that date: of its end, if it is a month or a year, but not after the telling.
    private static Instant moment(Mention mention, Claim claim) {
        Instant said = mention.evidence().saidAt();
        Period period = mention.when() == null ? null : mention.when().period();
        if (said == null) {
            return period == null ? Instant.MIN : start(period.to() == null ? period.from() : period.to());
        }
        LocalDate from = period == null ? null : period.from();
        boolean begins = from != null && claim.tense() == Tense.CURRENT && !Kind.timed(claim.slot());
        return period != null && begins ? begun(period, start(from), said) : said;
    }

    private static Instant begun(Period period, Instant earliest, Instant said) {
        LocalDate to = period.to();
        if (to == null || Validity.lasting(period) || earliest.isAfter(said)) {
            return later(said, earliest);
        }
        Instant end = start(to.plusDays(1)).minusMillis(1);
        return end.isBefore(said) ? end : said;
    }

    static Instant start(@Nullable LocalDate day) {
        return day == null ? Instant.MIN : day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    private static Instant later(Instant first, Instant second) {
        return first.isAfter(second) ? first : second;
    }

    Instant said() {
        Instant said = mention.evidence().saidAt();
        return said == null ? Instant.MIN : said;
    }

    @Nullable
    Period stated() {
        return mention.when() == null ? null : mention.when().period();
    }

    Slot slot() {
        return claim.slot();
    }

    boolean past() {
        return claim.tense() == Tense.PAST;
    }

    boolean asserted() {
        return claim.modality() == Modality.ASSERTED;
    }

    /// Says that it is so, now: not denied, not over, not only planned.
    boolean positive() {
        return claim.polarity() == Polarity.POSITIVE && !past();
    }

    Lane lane() {
        return new Lane(claim.slot(), claim.polarity(), claim.tense(), asserted());
    }

    /// Claims that differ in one of these are never one fact.
    record Lane(Slot slot, Polarity polarity, Tense tense, boolean asserted) {}
}
