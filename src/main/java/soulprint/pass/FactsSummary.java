package soulprint.pass;

import java.util.List;
import soulprint.conversation.UserId;
import soulprint.store.Database;
import soulprint.store.Extractions;
import soulprint.store.FactCounts;

/// What is known after a pass: how many texts it read, the facts that are published, the proposals that were turned
/// down by reason, and the conversations in languages without rules; `elsewhere` says that another command is at it.
public record FactsSummary(int read, FactCounts facts, List<Count> rejected, List<Count> unread, boolean elsewhere) {
    public FactsSummary {
        rejected = List.copyOf(rejected);
        unread = List.copyOf(unread);
    }

    /// What is known while another command brings it up to date.
    public static FactsSummary elsewhere(Database database, UserId user) {
        return of(database, user, 0, true);
    }

    static FactsSummary of(Database database, UserId user, int read, boolean elsewhere) {
        Extractions extractions = new Extractions(database, user);
        return new FactsSummary(
                read,
                FactCounts.of(database, user),
                extractions.rejected().stream()
                        .map(rejected -> new Count(rejected.reason(), rejected.count()))
                        .toList(),
                extractions.unread().stream()
                        .map(unread -> new Count(unread.language(), unread.conversations()))
                        .toList(),
                elsewhere);
    }
}
