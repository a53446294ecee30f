package soulprint.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import soulprint.conversation.UserId;
import soulprint.fact.Mention;
import soulprint.fact.Verdict;
import soulprint.store.Extractions.Subject;

/// Finds, for mentions that the user decided about and that are taken otherwise now, those that take their place: from
/// words that overlap, for the same slot. So a verdict outlives better rules and a context's move to an earlier
/// conversation.
final class Successors {
    private Successors() {}

    private record Decided(long extraction, Mention mention, Verdict verdict) {}

    /// The verdicts that the new mentions inherit.
    static List<Verdict> verdicts(Handle handle, UserId user, Map<Long, Extracted> rows) {
        List<Verdict> inherited = new ArrayList<>();
        for (Decided decided : decided(handle, user, rows)) {
            Extracted now = rows.get(decided.extraction());
            if (now != null && now.mentions().stream().noneMatch(mention -> same(mention, decided))) {
                successor(now, decided)
                        .map(mention -> new Verdict(
                                mention.id(),
                                decided.verdict().kind(),
                                decided.verdict().value(),
                                decided.verdict().at()))
                        .ifPresent(inherited::add);
            }
        }
        return inherited;
    }

    private static List<Decided> decided(Handle handle, UserId user, Map<Long, Extracted> rows) {
        return handle.createQuery("""
                        SELECT DISTINCT ON (m.extraction, m.position) m.*, v.mention, v.kind, v.value AS corrected, v.decided_at
                        FROM soulprint.verdicts v JOIN soulprint.mentions m ON m.id = v.mention
                        WHERE v.user_id = :user AND m.extraction = ANY (:rows)
                        ORDER BY m.extraction, m.position, v.number DESC
                        """)
                .bind("user", user.value())
                .bindArray("rows", Long.class, rows.keySet())
                .map((row, _) -> new Decided(
                        row.getLong("extraction"),
                        MentionRows.mention(row),
                        Verdicts.verdict(row, "mention", "kind", "corrected")))
                .list();
    }

    private static boolean same(Mention mention, Decided decided) {
        return mention.id().equals(decided.mention().id());
    }

    private static Optional<Mention> successor(Extracted now, Decided decided) {
        Mention before = decided.mention();
        boolean moved = now.text().subject() == Subject.CONTEXT;
        return now.mentions().stream()
                .filter(mention -> moved
                        || mention.evidence()
                                .messageId()
                                .equals(before.evidence().messageId()))
                .filter(mention -> overlap(mention, before))
                .filter(mention -> mention.claim().slot() == before.claim().slot()
                        && mention.claim().polarity() == before.claim().polarity())
                .filter(mention -> decided.verdict().kind() != Verdict.Kind.APPROVED
                        || mention.claim()
                                .value()
                                .equalsIgnoreCase(before.claim().value()))
                .findFirst();
    }

    private static boolean overlap(Mention one, Mention other) {
        int start = one.evidence().offset();
        int otherStart = other.evidence().offset();
        return start < otherStart + other.evidence().length()
                && otherStart < start + one.evidence().length();
    }
}
