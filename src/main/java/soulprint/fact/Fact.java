package soulprint.fact;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import soulprint.date.Period;

/// A claim with every mention it rests on, oldest first. `valid` is when it is true as far as known; `supersededBy` the
/// fact that took its place; `verdict` what the user decided.
public record Fact(
        Claim claim,
        List<Mention> mentions,
        @Nullable Period valid,
        Status status,
        @Nullable UUID supersededBy,
        @Nullable Verdict verdict) {
    public Fact {
        mentions = List.copyOf(mentions);
        if (mentions.isEmpty()) {
            throw new IllegalArgumentException("a fact has evidence");
        }
    }

    /// The id of its oldest mention; each of its mentions' ids names it as well.
    public UUID id() {
        return mentions.getFirst().id();
    }

    public boolean live() {
        return status == Status.LIVE;
    }

    /// When it is true as far as the user said; that it was so when they said it tells nothing of its beginning.
    public @Nullable Period told() {
        LocalDate from = valid == null ? null : valid.from();
        if (valid == null || from == null || mentions.stream().anyMatch(mention -> tells(mention, from))) {
            return valid;
        }
        return valid.to() == null ? null : new Period(null, valid.to(), valid.precision());
    }

    private static boolean tells(Mention mention, LocalDate from) {
        When when = mention.when();
        return when != null && from.equals(when.period().from());
    }

    /// In how many conversations it was said.
    public int conversations() {
        return (int) mentions.stream()
                .map(mention -> mention.evidence().conversationId())
                .distinct()
                .count();
    }

    /// Declared in the settings, or approved or corrected by the user.
    public boolean declared() {
        boolean decided = Optional.ofNullable(verdict)
                .filter(it -> it.kind() != Verdict.Kind.REJECTED)
                .isPresent();
        return decided || mentions.stream().anyMatch(mention -> mention.source() == Source.DECLARED);
    }

    /// What it says, in words that follow from slot and value alone.
    public String statement() {
        return Statement.of(claim);
    }
}
