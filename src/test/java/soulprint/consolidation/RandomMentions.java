package soulprint.consolidation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
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

/// Mentions at random out of few words, so that they meet: all slots, tenses, dates known and unknown, and verdicts.
public final class RandomMentions {
    static final List<String> NAMES = List.of("Ana", "Eva", "Bruno", "Oslo", "Lima", "Vim", "Emacs", "Acme");
    static final List<String> NUMBERS = List.of("3", "5", "two", "12");
    private static final List<String> WORDS =
            List.of("coffee", "tennis", "nurse", "sister", "dog", "running", "a", "my", "at", "in", "black", "head");
    private static final Instant START = Instant.parse("2019-01-01T00:00:00Z");

    private final SplittableRandom random;

    public RandomMentions(long seed) {
        random = new SplittableRandom(seed);
    }

    public List<Mention> mentions(int count) {
        List<Mention> mentions = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            mentions.add(mention(claim()));
        }
        return mentions;
    }

    private Claim claim() {
        Slot slot = pick(List.of(Slot.values()));
        return new Claim(
                slot,
                slot == Slot.CHANGE && random.nextBoolean() ? change() : value(),
                random.nextInt(5) == 0 ? Polarity.NEGATIVE : Polarity.POSITIVE,
                random.nextInt(3) > 0 ? Modality.ASSERTED : pick(List.of(Modality.values())),
                random.nextInt(5) == 0 ? Tense.PAST : Tense.CURRENT);
    }

    private String change() {
        return random.nextBoolean() ? "stopped " + value() : "switched from " + value() + " to " + value();
    }

    private String value() {
        StringBuilder value = new StringBuilder(pick(WORDS));
        for (int words = random.nextInt(3); words > 0; words--) {
            value.append(' ').append(pick(random.nextBoolean() ? WORDS : random.nextBoolean() ? NAMES : NUMBERS));
        }
        return random.nextInt(3) == 0 ? pick(NAMES) : value.toString();
    }

    /// One mention of the claim, somewhere, some time.
    public Mention mention(Claim claim) {
        Instant said = random.nextInt(20) == 0 ? null : START.plusSeconds(3_600L * random.nextInt(24 * 365 * 6));
        int place = random.nextInt(1_000_000);
        Evidence evidence = new Evidence("c" + place % 500, "m" + place, place % 50, claim.value(), said);
        Source source = random.nextInt(10) == 0 ? Source.DECLARED : Source.SAID;
        return new Mention(claim, evidence, source, when(), null);
    }

    private @Nullable When when() {
        LocalDate from = LocalDate.of(2012 + random.nextInt(14), 1 + random.nextInt(12), 1);
        return switch (random.nextInt(8)) {
            case 0 -> new When(new Period(from, null, Precision.MONTH), "since");
            case 1 -> new When(new Period(null, from, Precision.DAY), "until");
            case 2 -> new When(new Period(from, from.plusMonths(1).minusDays(1), Precision.MONTH), "in");
            case 3 -> new When(new Period(from, from.plusMonths(5), Precision.MONTH), "from to");
            default -> null;
        };
    }

    public List<Verdict> verdicts(List<Mention> mentions, int count) {
        List<Verdict> verdicts = new ArrayList<>();
        for (int i = 0; i < count && !mentions.isEmpty(); i++) {
            Verdict.Kind kind = pick(List.of(Verdict.Kind.values()));
            verdicts.add(new Verdict(
                    pick(mentions).id(),
                    kind,
                    kind == Verdict.Kind.CORRECTED ? value() : null,
                    START.plusSeconds(random.nextInt(200_000_000))));
        }
        return verdicts;
    }

    public <T> List<T> shuffled(List<T> list) {
        List<T> shuffled = new ArrayList<>(list);
        for (int i = shuffled.size() - 1; i > 0; i--) {
            int other = random.nextInt(i + 1);
            T swapped = shuffled.get(i);
            shuffled.set(i, shuffled.get(other));
            shuffled.set(other, swapped);
        }
        return shuffled;
    }

    private <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
