package soulprint.store;

import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import soulprint.conversation.UserId;
import soulprint.fact.Mention;
import soulprint.fact.Verdict;
import soulprint.profile.Style;

/// All that facts and documents are made from, as it was at one moment.
public record Material(Basis basis, List<Mention> mentions, List<Verdict> verdicts, Style style, Coverage coverage) {
    public Material {
        mentions = List.copyOf(mentions);
        verdicts = List.copyOf(verdicts);
    }

    /// What was taken from the whole history by the rules `reading`, for a profile made by `rules`; empty while
    /// something is still to be read.
    public static Optional<Material> taken(Database database, UserId user, String reading, String rules) {
        return database.snapshot(handle -> {
            if (Extractions.anyOutstanding(handle, user, reading)) {
                return Optional.empty();
            }
            return Optional.of(new Material(
                    Basis.now(handle, user, rules),
                    mentions(handle, user),
                    Verdicts.latest(handle, user),
                    style(handle, user),
                    Coverage.now(handle, user)));
        });
    }

    /// What the published facts rest on, with the verdicts of now: enough to publish a decision at once, whatever
    /// else is still to be read.
    public static Optional<Material> published(Database database, UserId user) {
        return database.snapshot(handle -> Publications.latest(handle, user)
                .map(publication -> new Material(
                        new Basis(
                                publication.basis().sequence(),
                                Verdicts.last(handle, user),
                                publication.basis().rules()),
                        Facts.mentions(handle, user),
                        Verdicts.latest(handle, user),
                        publication.style(),
                        publication.coverage())));
    }

    private static List<Mention> mentions(Handle handle, UserId user) {
        return handle.createQuery("""
                        SELECT m.* FROM soulprint.mentions m JOIN soulprint.extractions e ON e.id = m.extraction
                        WHERE e.user_id = :user ORDER BY m.extraction, m.position
                        """)
                .bind("user", user.value())
                .map((row, _) -> MentionRows.mention(row))
                .list();
    }

    private static Style style(Handle handle, UserId user) {
        return new Style(handle.createQuery("""
                        SELECT least(sum(n.count), 2147483647)::integer
                        FROM soulprint.extractions e, unnest(e.style) WITH ORDINALITY AS n (count, place)
                        WHERE e.user_id = :user GROUP BY n.place ORDER BY n.place
                        """)
                .bind("user", user.value())
                .mapTo(Integer.class)
                .list());
    }
}
