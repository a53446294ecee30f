package soulprint.store;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import soulprint.conversation.UserId;
import soulprint.fact.Fact;
import soulprint.profile.Profile;
import soulprint.profile.Style;
import soulprint.store.Coverage.LanguageCoverage;

/// What is published for one user: facts, documents and the row that the web app reads, replaced together.
public final class Publications {
    private final Database database;
    private final UserId user;

    public Publications(Database database, UserId user) {
        this.database = database;
        this.user = user;
    }

    /// Everything published, seen at one moment.
    public record Published(Publication publication, Profile profile, List<Fact> facts) {
        public Published {
            facts = List.copyOf(facts);
        }
    }

    public Optional<Publication> latest() {
        return database.read(handle -> latest(handle, user));
    }

    public Optional<Published> published() {
        return database.snapshot(handle -> latest(handle, user)
                .map(publication -> new Published(publication, Documents.of(handle, user), Facts.of(handle, user))));
    }

    /// Replaces all that is published, in one transaction; false, and nothing is changed, where something newer was
    /// published or decided meanwhile.
    public boolean publish(Publication publication, List<Fact> facts, Profile profile) {
        return database.write(handle -> {
            Changes.hold(handle, user);
            Basis basis = publication.basis();
            Basis before = latest(handle, user).map(Publication::basis).orElse(basis);
            if (basis.overtaken(before, Verdicts.last(handle, user))) {
                return false;
            }
            handle.createUpdate("DELETE FROM soulprint.publications WHERE user_id = :user")
                    .bind("user", user.value())
                    .execute();
            insert(handle, publication);
            Facts.insert(handle, user, facts);
            Documents.insert(handle, user, profile);
            UserProfiles.write(handle, user, profile);
            return true;
        });
    }

    /// Whether the history, the verdicts or the rules are other than when the profile was made; quick.
    public boolean lags(String reading, String rules) {
        return database.read(handle -> {
            Basis now = Basis.now(handle, user, rules);
            Optional<Publication> latest = latest(handle, user);
            if (latest.isEmpty()) {
                return now.sequence() > 0;
            }
            Basis basis = latest.get().basis();
            return !basis.rules().equals(rules)
                    || basis.decisions() < now.decisions()
                    || Changes.ofTextAfter(handle, user, basis.sequence()) > 0
                    || Extractions.anyOutstanding(handle, user, reading);
        });
    }

    static Optional<Publication> latest(Handle handle, UserId user) {
        List<LanguageCoverage> languages = handle.createQuery("""
                        SELECT language, understood, conversations FROM soulprint.publication_languages
                        WHERE user_id = :user ORDER BY conversations DESC, language, understood
                        """)
                .bind("user", user.value())
                .map((row, _) -> Coverage.language(row))
                .list();
        return handle.createQuery("""
                        SELECT sequence, decisions, rules, made_at, style, conversations, messages, earliest, latest
                        FROM soulprint.publications WHERE user_id = :user
                        """)
                .bind("user", user.value())
                .map((row, _) -> publication(row, languages))
                .findOne();
    }

    private static Publication publication(ResultSet row, List<LanguageCoverage> languages) throws SQLException {
        Array style = row.getArray("style");
        return new Publication(
                new Basis(row.getLong("sequence"), row.getLong("decisions"), row.getString("rules")),
                row.getObject("made_at", OffsetDateTime.class).toInstant(),
                new Style(List.of((Integer[]) style.getArray())),
                Coverage.coverage(row, languages));
    }

    private void insert(Handle handle, Publication publication) {
        Coverage coverage = publication.coverage();
        var row = handle.createUpdate("""
                        INSERT INTO soulprint.publications
                            (user_id, sequence, decisions, rules, made_at, style, conversations, messages, earliest, latest)
                        VALUES (:user, :sequence, :decisions, :rules, :made, :style, :conversations, :messages,
                                :earliest, :latest)
                        """)
                .bind("user", user.value())
                .bind("sequence", publication.basis().sequence())
                .bind("decisions", publication.basis().decisions())
                .bind("rules", publication.basis().rules())
                .bindArray("style", Integer.class, publication.style().counts())
                .bind("conversations", coverage.conversations())
                .bind("messages", coverage.messages());
        Conversations.bindTime(row, "made", publication.madeAt());
        Conversations.bindTime(row, "earliest", coverage.earliest().orElse(null));
        Conversations.bindTime(row, "latest", coverage.latest().orElse(null));
        row.execute();
        insert(handle, coverage.languages());
    }

    private void insert(Handle handle, List<LanguageCoverage> languages) {
        try (PreparedBatch batch = handle.prepareBatch("""
                INSERT INTO soulprint.publication_languages (user_id, language, understood, conversations)
                VALUES (:user, :language, :understood, :conversations)
                """)) {
            for (LanguageCoverage language : languages) {
                batch.bind("user", user.value())
                        .bind("language", language.language())
                        .bind("understood", language.understood())
                        .bind("conversations", language.conversations())
                        .add();
            }
            if (batch.size() > 0) {
                batch.execute();
            }
        }
    }
}
