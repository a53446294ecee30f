package soulprint.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import soulprint.bench.Figure.Goal;
import soulprint.store.DatabaseAddress;

/// The same data in PostgreSQL: its full-text search over messages, and pgvector over the passages' vectors where the
/// server has it. `home` is the product's database, `peer` where the copies are made.
final class PeerFigures {
    private static final int WARMING = 20;
    private static final int LIMIT = 10;

    private final Figures figures;
    private final DatabaseAddress home;
    private final DatabaseAddress peer;

    PeerFigures(Figures figures, DatabaseAddress home, DatabaseAddress peer) {
        this.figures = figures;
        this.home = home;
        this.peer = peer;
    }

    void measure(List<String> questions) throws Exception {
        try (Connection from = connect(home);
                Connection to = connect(peer)) {
            figures.group("PostgreSQL's full-text search, ids of ten messages");
            run(to, "DROP SCHEMA IF EXISTS peer CASCADE", "CREATE SCHEMA peer");
            fullText(from, to, questions);
            figures.group("pgvector, ids of ten passages");
            Optional<String> version = version(to);
            if (version.isEmpty()) {
                figures.remark("pgvector: not at hand (--peer-url names a server that has it).");
            } else {
                new PeerVectors(figures, from, to).measure(version.get(), questions);
            }
            figures.load();
            run(to, "DROP SCHEMA peer CASCADE");
        }
    }

    private static Connection connect(DatabaseAddress address) throws SQLException {
        return DriverManager.getConnection(address.jdbcUrl(), address.user(), address.password());
    }

    static void run(Connection connection, String... commands) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String command : commands) {
                statement.execute(command);
            }
        }
    }

    static double megabytes(Connection connection, String relation) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "SELECT pg_total_relation_size('%s')::float8 / 1e6".formatted(relation))) {
            row.next();
            return row.getDouble(1);
        }
    }

    private static Optional<String> version(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            try (ResultSet row = statement.executeQuery(
                    "SELECT default_version FROM pg_available_extensions WHERE name = 'vector'")) {
                if (!row.next()) {
                    return Optional.empty();
                }
                String version = row.getString(1);
                statement.execute("CREATE EXTENSION IF NOT EXISTS vector");
                return Optional.of(version);
            }
        }
    }

    private void fullText(Connection from, Connection to, List<String> questions) throws Exception {
        run(to, "CREATE TABLE peer.messages (id bigserial, text text, words tsvector)");
        long begun = System.nanoTime();
        copyMessages(from, to);
        run(to, "UPDATE peer.messages SET words = to_tsvector('english', left(text, 200000))");
        run(to, "VACUUM FULL peer.messages", "CREATE INDEX words_index ON peer.messages USING gin (words)");
        run(to, "ANALYZE peer.messages");
        figures.add("built", Latencies.seconds(begun), "s");
        figures.add("its index on disk", megabytes(to, "peer.words_index"), "MB");
        try (PreparedStatement search = to.prepareStatement("""
                SELECT id FROM peer.messages, to_tsquery('english', ?) query
                WHERE words @@ query ORDER BY ts_rank(words, query) DESC LIMIT %d
                """.formatted(LIMIT))) {
            ask("any word, ts_rank", search, questions, " | ");
            ask("all words, ts_rank", search, questions, " & ");
        }
    }

    private void ask(String name, PreparedStatement search, List<String> questions, String between) throws Exception {
        List<String> words = questions.stream()
                .map(question ->
                        String.join(between, question.toLowerCase(Locale.ROOT).split(" ")))
                .toList();
        Latencies.of(words.subList(0, WARMING), query -> rows(search, query));
        figures.add(name, Latencies.of(words.subList(WARMING, words.size()), query -> rows(search, query)), Goal.NONE);
    }

    private static int rows(PreparedStatement search, String query) throws SQLException {
        search.setString(1, query);
        int count = 0;
        try (ResultSet rows = search.executeQuery()) {
            while (rows.next()) {
                count++;
            }
        }
        return count;
    }

    private static void copyMessages(Connection from, Connection to) throws SQLException {
        from.setAutoCommit(false);
        to.setAutoCommit(false);
        try (Statement read = from.createStatement();
                PreparedStatement write = to.prepareStatement("INSERT INTO peer.messages (text) VALUES (?)")) {
            read.setFetchSize(1_000);
            try (ResultSet rows = read.executeQuery("SELECT text FROM soulprint.messages")) {
                for (int count = 1; rows.next(); count++) {
                    write.setString(1, rows.getString(1));
                    write.addBatch();
                    if (count % 1_000 == 0) {
                        write.executeBatch();
                    }
                }
            }
            write.executeBatch();
        }
        to.commit();
        to.setAutoCommit(true);
        from.commit();
        from.setAutoCommit(true);
    }
}
