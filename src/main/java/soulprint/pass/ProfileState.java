package soulprint.pass;

import java.time.Instant;
import java.util.Optional;
import soulprint.conversation.UserId;
import soulprint.store.Database;
import soulprint.store.FactCounts;
import soulprint.store.FactsLock;
import soulprint.store.Publication;
import soulprint.store.Publications;

/// How far the profile is: when it was made, if it was, of how many facts, whether it lags behind what is stored, and
/// whether somebody brings it up to date now.
public record ProfileState(Optional<Instant> madeAt, FactCounts facts, boolean lags, boolean running) {
    public static ProfileState of(Database database, UserId user, Thinking thinking) {
        Publications publications = new Publications(database, user);
        return new ProfileState(
                publications.latest().map(Publication::madeAt),
                FactCounts.of(database, user),
                publications.lags(thinking.reading(), thinking.writing()),
                FactsLock.held(database, user));
    }
}
