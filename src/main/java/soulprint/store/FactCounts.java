package soulprint.store;

import soulprint.conversation.UserId;

/// How many facts are published: those that hold, those that were replaced or ended, those the user rejected.
public record FactCounts(int live, int superseded, int rejected) {
    public static FactCounts of(Database database, UserId user) {
        return database.read(handle -> handle.createQuery("""
                        SELECT count(*) FILTER (WHERE status = 'live') AS live,
                               count(*) FILTER (WHERE status = 'superseded') AS superseded,
                               count(*) FILTER (WHERE status = 'rejected') AS rejected
                        FROM soulprint.facts WHERE user_id = :user
                        """)
                .bind("user", user.value())
                .map((row, _) -> new FactCounts(row.getInt("live"), row.getInt("superseded"), row.getInt("rejected")))
                .one());
    }
}
