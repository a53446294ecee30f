package soulprint.consolidation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import soulprint.date.Period;
import soulprint.date.Precision;
import soulprint.fact.Claim;
import soulprint.fact.Evidence;
import soulprint.fact.Mention;
import soulprint.fact.Modality;
import soulprint.fact.Polarity;
import soulprint.fact.Slot;
import soulprint.fact.Source;
import soulprint.fact.Tense;
import soulprint.fact.Verdict;
import soulprint.fact.When;

/// Mentions by hand: what was told on a day, in a conversation of that day.
record Told(String day, Claim claim, String quote, @Nullable Period period, int offset) {
    static Told told(String day, Slot slot, String value) {
        Claim claim = new Claim(slot, value, Polarity.POSITIVE, Modality.ASSERTED, Tense.CURRENT);
        return new Told(day, claim, value, null, 0);
    }

    Told denied() {
        return with(new Claim(claim.slot(), claim.value(), Polarity.NEGATIVE, claim.modality(), claim.tense()));
    }

    Told past() {
        return with(new Claim(claim.slot(), claim.value(), claim.polarity(), claim.modality(), Tense.PAST));
    }

    Told planned() {
        return with(new Claim(claim.slot(), claim.value(), claim.polarity(), Modality.PLANNED, claim.tense()));
    }

    private Told with(Claim other) {
        return new Told(day, other, quote, period, offset);
    }

    Told saying(String words) {
        return new Told(day, claim, words, period, offset);
    }

    Told at(int place) {
        return new Told(day, claim, quote, period, place);
    }

    /// "2023-05", "since 2021", "until 2019", "2015 to 2019".
    Told when(String words) {
        return new Told(day, claim, quote, period(words), offset);
    }

    private static Period period(String words) {
        if (words.startsWith("since ")) {
            return new Period(first(words.substring(6)), null, precision(words.substring(6)));
        }
        if (words.startsWith("until ")) {
            return new Period(null, last(words.substring(6)), precision(words.substring(6)));
        }
        String[] ends = words.split(" to ", -1);
        return new Period(first(ends[0]), last(ends[ends.length - 1]), precision(ends[0]));
    }

    private static LocalDate first(String words) {
        return LocalDate.parse(words + "-01-01".substring(words.length() - 4));
    }

    private static LocalDate last(String words) {
        return switch (precision(words)) {
            case YEAR -> first(words).plusYears(1).minusDays(1);
            case MONTH -> first(words).plusMonths(1).minusDays(1);
            default -> first(words);
        };
    }

    private static Precision precision(String words) {
        return words.length() == 4 ? Precision.YEAR : words.length() == 7 ? Precision.MONTH : Precision.DAY;
    }

    Mention mention() {
        Evidence evidence = new Evidence("c-" + day, "m-" + day, offset, quote, Instant.parse(day + "T12:00:00Z"));
        return new Mention(claim, evidence, Source.SAID, period == null ? null : new When(period, "then"), null);
    }

    Verdict rejected(String on) {
        return new Verdict(id(), Verdict.Kind.REJECTED, null, Instant.parse(on + "T18:00:00Z"));
    }

    Verdict approved(String on) {
        return new Verdict(id(), Verdict.Kind.APPROVED, null, Instant.parse(on + "T18:00:00Z"));
    }

    Verdict corrected(String value, String on) {
        return new Verdict(id(), Verdict.Kind.CORRECTED, value, Instant.parse(on + "T18:00:00Z"));
    }

    UUID id() {
        return mention().id();
    }
}
