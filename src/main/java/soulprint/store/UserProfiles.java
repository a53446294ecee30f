package soulprint.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import soulprint.conversation.UserId;
import soulprint.fact.Section;
import soulprint.profile.Profile;
import soulprint.profile.ProfileMarkdown;

/// The row that the web app reads. Only the documents' columns are written, and only this user's row.
final class UserProfiles {
    private static final String SAVEPOINT = "user_profile";
    private static final String CONSTRAINT_VIOLATED = "23";

    private UserProfiles() {}

    static void write(Handle handle, UserId user, Profile profile) {
        int rows = bound(handle.createUpdate("""
                        UPDATE public.user_profiles
                        SET soul_md = :soul, identity_md = :identity, user_md = :user_document, agents_md = :agents,
                            tools_md = :tools, memory_md = :memory, soulprint_text = :text
                        WHERE user_id = :user
                        """), user, profile).execute();
        if (rows == 0) {
            insert(handle, user, profile);
        }
    }

    /// In a table that is the app's own, a row may need more than is known here, such as an account: that row is the
    /// app's to make, and the next publication fills it.
    private static void insert(Handle handle, UserId user, Profile profile) {
        handle.savepoint(SAVEPOINT);
        try {
            bound(handle.createUpdate("""
                            INSERT INTO public.user_profiles
                                (user_id, soul_md, identity_md, user_md, agents_md, tools_md, memory_md, soulprint_text)
                            VALUES (:user, :soul, :identity, :user_document, :agents, :tools, :memory, :text)
                            """), user, profile).execute();
        } catch (UnableToExecuteStatementException e) {
            if (!(e.getCause() instanceof SQLException sql)
                    || !String.valueOf(sql.getSQLState()).startsWith(CONSTRAINT_VIOLATED)) {
                throw e;
            }
            handle.rollbackToSavepoint(SAVEPOINT);
        }
    }

    private static <S extends SqlStatement<S>> S bound(S statement, UserId user, Profile profile) {
        String memory = ProfileMarkdown.of(profile.memory());
        List<String> all = new ArrayList<>();
        for (Section section : Section.values()) {
            Optional<String> document = profile.sections().stream()
                    .filter(it -> it.section() == section)
                    .map(ProfileMarkdown::of)
                    .findFirst();
            document.ifPresent(all::add);
            String name = section == Section.USER ? "user_document" : section.id();
            statement.bind(name, document.orElse(null));
        }
        all.add(memory);
        return statement.bind("user", user.value()).bind("memory", memory).bind("text", String.join("\n", all));
    }
}
