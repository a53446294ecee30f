package soulprint.profile;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import soulprint.date.Period;
import soulprint.date.Precision;
import soulprint.fact.Claim;
import soulprint.fact.Evidence;
import soulprint.fact.Fact;
import soulprint.fact.Mention;
import soulprint.fact.Modality;
import soulprint.fact.Polarity;
import soulprint.fact.Slot;
import soulprint.fact.Source;
import soulprint.fact.Status;
import soulprint.fact.Tense;
import soulprint.fact.Verdict;

/// Makes facts about invented people.
final class Facts {
    private Facts() {}

    static Instant noon(String day) {
        return LocalDate.parse(day).atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC);
    }

    static Mention mention(Slot slot, String value, String quote, @Nullable String day, Source source) {
        var claim = new Claim(slot, value, Polarity.POSITIVE, Modality.ASSERTED, Tense.CURRENT);
        String conversation = "talk of " + day;
        var evidence = new Evidence(conversation, conversation + " 1", 0, quote, day == null ? null : noon(day));
        return new Mention(claim, evidence, source, null, null);
    }

    static Fact said(Slot slot, String value, String quote, String day) {
        return of(List.of(mention(slot, value, quote, day, Source.SAID)));
    }

    static Fact declared(Slot slot, String value, String quote, String day) {
        return of(List.of(mention(slot, value, quote, day, Source.DECLARED)));
    }

    static Fact of(List<Mention> mentions) {
        return new Fact(mentions.getFirst().claim(), mentions, null, Status.LIVE, null, null);
    }

    static Fact denied(Fact fact) {
        Claim claim = fact.claim();
        return new Fact(
                new Claim(claim.slot(), claim.value(), Polarity.NEGATIVE, claim.modality(), claim.tense()),
                fact.mentions(),
                fact.valid(),
                fact.status(),
                fact.supersededBy(),
                fact.verdict());
    }

    static Fact valid(Fact fact, @Nullable String from, @Nullable String to, Precision precision) {
        var period = new Period(
                from == null ? null : LocalDate.parse(from), to == null ? null : LocalDate.parse(to), precision);
        return new Fact(fact.claim(), fact.mentions(), period, fact.status(), fact.supersededBy(), fact.verdict());
    }

    static Fact superseded(Fact fact, Fact by) {
        return new Fact(fact.claim(), fact.mentions(), fact.valid(), Status.SUPERSEDED, by.id(), fact.verdict());
    }

    static Fact decided(Fact fact, Verdict.Kind kind, @Nullable String value, String day) {
        Status status = kind == Verdict.Kind.REJECTED ? Status.REJECTED : fact.status();
        Claim claim = value == null ? fact.claim() : fact.claim().withValue(value);
        return new Fact(
                claim,
                fact.mentions(),
                fact.valid(),
                status,
                fact.supersededBy(),
                new Verdict(fact.id(), kind, value, noon(day)));
    }

    /// The same thing said once a month, in as many conversations.
    static Fact repeated(Slot slot, String value, String quote, int times) {
        List<Mention> mentions = new ArrayList<>();
        for (int month = 1; month <= times; month++) {
            mentions.add(mention(slot, value, quote, "2024-%02d-03".formatted(month), Source.SAID));
        }
        return of(mentions);
    }

    static Line line(String text, Fact... facts) {
        return Line.said(text, List.of(facts).stream().map(Fact::id).toList());
    }

    static UUID nobody() {
        return new UUID(7, 7);
    }
}
