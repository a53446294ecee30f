package soulprint.profile;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
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
import soulprint.fact.When;

/// Facts as no careful extractor would make them, the same for the same seed.
final class RandomFacts {
    private static final Instant START = Instant.parse("2021-01-01T00:00:00Z");

    private static final List<String> PLAIN = List.of(
            "jazz",
            "Oslo",
            "green tea",
            "Mara",
            "3 cats",
            "nurse",
            "Postgres",
            "hiking in May",
            "running",
            "12 May 2020");

    private final Random random;

    RandomFacts(long seed) {
        this.random = new Random(seed);
    }

    List<Fact> next(int count) {
        List<Fact> facts = new ArrayList<>();
        for (int number = 0; number < count; number++) {
            facts.add(fact(facts, number));
        }
        return facts;
    }

    private Fact fact(List<Fact> others, int number) {
        Claim claim = new Claim(
                one(List.of(Slot.values())),
                text(),
                random.nextInt(5) == 0 ? Polarity.NEGATIVE : Polarity.POSITIVE,
                one(List.of(Modality.values())),
                random.nextInt(4) == 0 ? Tense.PAST : Tense.CURRENT);
        List<Mention> mentions = new ArrayList<>();
        for (int i = 0; i <= random.nextInt(3); i++) {
            mentions.add(mention(claim, number + "-" + i));
        }
        boolean superseded = !others.isEmpty() && random.nextInt(4) == 0;
        Fact successor = superseded ? one(others) : null;
        if (successor != null) {
            claim = new Claim(
                    successor.claim().slot(),
                    claim.value(),
                    successor.claim().polarity(),
                    claim.modality(),
                    claim.tense());
        }
        Verdict verdict = verdict(mentions.getFirst().id());
        Status status = verdict != null && verdict.kind() == Verdict.Kind.REJECTED
                ? Status.REJECTED
                : superseded ? Status.SUPERSEDED : Status.LIVE;
        return new Fact(claim, mentions, period(), status, successor == null ? null : successor.id(), verdict);
    }

    private Mention mention(Claim claim, String place) {
        String quote = random.nextInt(4) == 0 ? text() : text() + " " + claim.value() + " " + text();
        Instant at = random.nextInt(6) == 0 ? null : START.plus(random.nextInt(1_500), ChronoUnit.DAYS);
        var evidence = new Evidence("c" + random.nextInt(9), "m" + place, 0, quote, at);
        Period period = period();
        When when = period == null ? null : new When(period, text());
        return new Mention(
                claim, evidence, one(List.of(Source.values())), when, random.nextInt(3) == 0 ? text() : null);
    }

    private @Nullable Verdict verdict(UUID mention) {
        return switch (random.nextInt(12)) {
            case 0 -> new Verdict(mention, Verdict.Kind.APPROVED, null, START);
            case 1 -> new Verdict(mention, Verdict.Kind.CORRECTED, text(), START);
            case 2 -> new Verdict(mention, Verdict.Kind.REJECTED, null, START);
            default -> null;
        };
    }

    private @Nullable Period period() {
        LocalDate from = LocalDate.of(2015 + random.nextInt(9), 1 + random.nextInt(12), 1 + random.nextInt(28));
        Precision precision = one(List.of(Precision.values()));
        return switch (random.nextInt(5)) {
            case 0 -> new Period(from, null, precision);
            case 1 -> new Period(null, from, precision);
            case 2 -> new Period(from, from.plusDays(random.nextInt(900)), precision);
            default -> null;
        };
    }

    private String text() {
        return random.nextBoolean() ? one(PLAIN) : one(HostileTexts.ALL);
    }

    private <T> T one(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}
