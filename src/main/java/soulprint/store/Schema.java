package soulprint.store;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jdbi.v3.core.Jdbi;
import soulprint.failure.Failure;
import soulprint.failure.SoulprintException;

/// The version of the tables: which one a database has, and bringing it up to the one this program knows.
final class Schema {
    /// The newest migration in `migrations`; a test compares the two.
    static final int LATEST = 5;

    private static final int OLDEST_SERVER = 150_000;

    private Schema() {}

    static void bringUp(DataSource source, Jdbi jdbi) {
        requireSupportedServer(jdbi);
        int found = version(jdbi);
        if (found > LATEST) {
            throw new SoulprintException(
                    Failure.DATABASE,
                    "This database has schema %d, and this soulprint knows only up to %d: update soulprint, then run the command again."
                            .formatted(found, LATEST));
        }
        if (found == LATEST) {
            return;
        }
        try {
            Flyway.configure()
                    .dataSource(source)
                    .schemas("soulprint")
                    .defaultSchema("soulprint")
                    .locations("classpath:soulprint/store/migrations")
                    .target(Integer.toString(LATEST))
                    .load()
                    .migrate();
        } catch (FlywayException e) {
            throw new SoulprintException(
                    Failure.DATABASE,
                    "The tables could not be brought from schema %d to %d: check that the database is in reach and its user may create schemas and tables, then run the command again."
                            .formatted(found, LATEST),
                    e);
        }
    }

    private static void requireSupportedServer(Jdbi jdbi) {
        int server =
                jdbi.withHandle(handle -> handle.createQuery("SELECT current_setting('server_version_num')::integer")
                        .mapTo(int.class)
                        .one());
        if (server < OLDEST_SERVER) {
            throw new SoulprintException(
                    Failure.DATABASE,
                    "This PostgreSQL is version %d, and soulprint needs 15 or newer: update it or use another."
                            .formatted(server / 10_000));
        }
    }

    /// The version a database has, 0 for none. Asked directly: starting Flyway only to learn this costs half a second.
    static int version(Jdbi jdbi) {
        return jdbi.withHandle(handle -> {
            boolean there = handle.createQuery("SELECT to_regclass('soulprint.flyway_schema_history') IS NOT NULL")
                    .mapTo(boolean.class)
                    .one();
            if (!there) {
                return 0;
            }
            return handle.createQuery("""
                            SELECT coalesce(max(version::integer), 0) FROM soulprint.flyway_schema_history WHERE success
                            """).mapTo(int.class).one();
        });
    }
}
