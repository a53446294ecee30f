package soulprint.consolidation;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import soulprint.fact.Claim;
import soulprint.fact.Mention;
import soulprint.fact.Polarity;
import soulprint.fact.Slot;
import soulprint.fact.Verdict;

/// What the user decided. A correction holds for every mention that says the same, as does a rejection. What was
/// approved or corrected counts as said at that moment: only what the user says later can replace it.
final class Decisions {
    private static final Comparator<Verdict> OLDEST_FIRST = Comparator.comparing(Verdict::at)
            .thenComparing(Verdict::kind)
            .thenComparing(verdict -> String.valueOf(verdict.value()));

    private record Same(Slot slot, Polarity polarity, String key) {
        static Same of(Claim claim) {
            return new Same(
                    claim.slot(),
                    claim.polarity(),
                    SameValue.phrase(claim.slot(), claim.value()).key());
        }
    }

    private final Map<UUID, Verdict> byMention = new HashMap<>();
    private final Map<Same, Verdict> corrections = new HashMap<>();

    Decisions(Collection<Verdict> verdicts, Collection<Mention> mentions) {
        verdicts.forEach(verdict -> byMention.merge(verdict.mention(), verdict, Decisions::later));
        if (byMention.isEmpty()) {
            return;
        }
        for (Mention mention : mentions) {
            Verdict verdict = byMention.get(mention.id());
            if (verdict != null && verdict.kind() == Verdict.Kind.CORRECTED) {
                corrections.merge(Same.of(mention.claim()), verdict, Decisions::later);
            }
        }
    }

    private static Verdict later(Verdict first, Verdict second) {
        return OLDEST_FIRST.compare(first, second) >= 0 ? first : second;
    }

    Optional<Verdict> of(UUID mention) {
        return Optional.ofNullable(byMention.get(mention));
    }

    /// The claim as the user would have it.
    Claim corrected(Claim claim) {
        Verdict correction = corrections.isEmpty() ? null : corrections.get(Same.of(claim));
        return correction == null ? claim : claim.withValue(Objects.requireNonNull(correction.value()));
    }

    static @Nullable Verdict latest(List<Saying> sayings) {
        return sayings.stream()
                .flatMap(saying -> Optional.ofNullable(saying.verdict()).stream())
                .max(OLDEST_FIRST)
                .orElse(null);
    }

    static boolean rejected(List<Saying> sayings) {
        Verdict latest = latest(sayings);
        return latest != null && latest.kind() == Verdict.Kind.REJECTED;
    }
}
