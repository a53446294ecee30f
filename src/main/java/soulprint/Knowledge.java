package soulprint;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import soulprint.conversation.UserId;
import soulprint.fact.Category;
import soulprint.fact.Fact;
import soulprint.fact.Mention;
import soulprint.fact.Verdict;
import soulprint.failure.Failure;
import soulprint.failure.SoulprintException;
import soulprint.pass.FactsPass;
import soulprint.pass.FactsSummary;
import soulprint.pass.ProfileState;
import soulprint.pass.Progress;
import soulprint.pass.Thinking;
import soulprint.store.Database;
import soulprint.store.Facts;
import soulprint.store.ImportLock;
import soulprint.store.Publications;
import soulprint.store.Verdicts;

/// What is known about one user: brought up to date, read, and decided about.
final class Knowledge {
    private final Database database;
    private final UserId user;
    private final Thinking thinking;
    private final InstantSource clock;

    Knowledge(Database database, UserId user, Thinking thinking, InstantSource clock) {
        this.database = database;
        this.user = user;
        this.thinking = thinking;
        this.clock = clock;
    }

    /// A running import does this itself when all is stored.
    FactsSummary learn(Progress progress) {
        return ImportLock.held(database, user)
                ? FactsSummary.elsewhere(database, user)
                : new FactsPass(database, user, thinking, clock).run(progress);
    }

    ProfileState state() {
        return ProfileState.of(database, user, thinking);
    }

    Optional<PublishedProfile> profile() {
        Publications publications = new Publications(database, user);
        return publications
                .published()
                .map(published -> new PublishedProfile(
                        published.publication(),
                        published.profile(),
                        published.facts().stream().filter(Fact::live).toList(),
                        publications.lags(thinking.reading(), thinking.writing())));
    }

    List<Fact> facts(Optional<Category> category, boolean history) {
        return published().stream()
                .filter(fact -> category.isEmpty() || fact.claim().slot().category() == category.get())
                .filter(fact -> history || fact.live())
                .toList();
    }

    private List<Fact> published() {
        return new Publications(database, user)
                .published()
                .map(Publications.Published::facts)
                .orElse(List.of());
    }

    /// Decides about every mention of the fact, so that it stays decided whichever of them remains.
    Fact decide(String id, Verdict.Kind kind, @Nullable String value) {
        Fact fact = fact(factId(id)).orElseThrow(Knowledge::gone);
        new Verdicts(database, user)
                .append(fact.mentions().stream()
                        .map(mention -> new Verdict(mention.id(), kind, value, clock.instant()))
                        .distinct()
                        .toList());
        new FactsPass(database, user, thinking, clock).republish();
        return fact(fact.id()).orElseThrow(Knowledge::gone);
    }

    private Optional<Fact> fact(UUID mention) {
        return published().stream()
                .filter(fact -> fact.mentions().stream().map(Mention::id).anyMatch(mention::equals))
                .findFirst();
    }

    private static SoulprintException gone() {
        return new SoulprintException(
                Failure.NOT_FOUND, "That fact was just replaced: look at `soulprint facts` again.");
    }

    private UUID factId(String beginning) {
        List<UUID> candidates = beginning.isBlank() ? List.of() : new Facts(database, user).startingWith(beginning, 2);
        if (candidates.isEmpty()) {
            throw new SoulprintException(
                    Failure.NOT_FOUND, "No fact has an id that begins so: take one from `soulprint facts`.");
        }
        if (candidates.size() > 1) {
            throw new SoulprintException(Failure.NOT_FOUND, "More than one fact's id begins so: give more of it.");
        }
        return candidates.getFirst();
    }
}
