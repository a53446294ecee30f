package soulprint.bench;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import soulprint.bench.Figure.Goal;

/// The vectors of all passages in pgvector: compared one by one, then by its graph (HNSW: m 16, ef_construction 64,
/// ef_search 100).
final class PeerVectors {
    private static final int WARMING = 20;

    private final Figures figures;
    private final Connection from;
    private final Connection to;

    PeerVectors(Figures figures, Connection from, Connection to) {
        this.figures = figures;
        this.from = from;
        this.to = to;
    }

    void measure(String version, List<String> questions) throws Exception {
        PeerFigures.run(to, "CREATE TABLE peer.vectors (id bigserial, vector vector(%d))".formatted(StandIn.DIMENSION));
        figures.remark("pgvector " + version);
        copy();
        PeerFigures.run(
                to,
                "VACUUM ANALYZE peer.vectors",
                "SET max_parallel_workers_per_gather = 0",
                "SET maintenance_work_mem = '512MB'",
                "SET hnsw.ef_search = 100");
        figures.add("vectors on disk", PeerFigures.megabytes(to, "peer.vectors"), "MB");
        StandIn embedder = new StandIn(_ -> {});
        List<String> vectors = questions.stream()
                .map(embedder::query)
                .map(vector -> text(FloatBuffer.wrap(vector)))
                .toList();
        List<List<Long>> exact = ask("exact", vectors);
        long begun = System.nanoTime();
        PeerFigures.run(to, """
                CREATE INDEX vector_index ON peer.vectors USING hnsw (vector vector_ip_ops)
                WITH (m = 16, ef_construction = 64)
                """);
        figures.add("HNSW, built", Latencies.seconds(begun), "s");
        figures.add("HNSW, on disk", PeerFigures.megabytes(to, "peer.vector_index"), "MB");
        figures.add("HNSW, recall@10 of exact", recall(exact, ask("HNSW", vectors)), "");
    }

    private List<List<Long>> ask(String name, List<String> vectors) throws Exception {
        List<List<Long>> found = new ArrayList<>();
        try (PreparedStatement search =
                to.prepareStatement("SELECT id FROM peer.vectors ORDER BY vector <#> ?::vector LIMIT 10")) {
            Latencies.of(vectors.subList(0, WARMING), vector -> ids(search, vector));
            Latencies latencies = Latencies.of(vectors, vector -> found.add(ids(search, vector)));
            figures.add(name, latencies, Goal.NONE);
        }
        return found;
    }

    private static List<Long> ids(PreparedStatement search, String vector) throws SQLException {
        search.setString(1, vector);
        List<Long> ids = new ArrayList<>();
        try (ResultSet rows = search.executeQuery()) {
            while (rows.next()) {
                ids.add(rows.getLong(1));
            }
        }
        return ids;
    }

    /// The mean share of the ids wanted that were found.
    static double recall(List<List<Long>> wanted, List<List<Long>> found) {
        double sum = 0;
        for (int i = 0; i < wanted.size(); i++) {
            long shared = wanted.get(i).stream().filter(found.get(i)::contains).count();
            sum += (double) shared / wanted.get(i).size();
        }
        return sum / wanted.size();
    }

    private void copy() throws SQLException {
        from.setAutoCommit(false);
        to.setAutoCommit(false);
        try (Statement read = from.createStatement();
                PreparedStatement write = to.prepareStatement("INSERT INTO peer.vectors (vector) VALUES (?::vector)")) {
            read.setFetchSize(500);
            try (ResultSet rows = read.executeQuery(
                    "SELECT e.vector FROM soulprint.passages p JOIN soulprint.embeddings e ON e.hash = p.hash")) {
                for (int count = 1; rows.next(); count++) {
                    ByteBuffer bytes = ByteBuffer.wrap(rows.getBytes(1)).order(ByteOrder.LITTLE_ENDIAN);
                    write.setString(1, text(bytes.asFloatBuffer()));
                    write.addBatch();
                    if (count % 500 == 0) {
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

    /// As pgvector reads it.
    static String text(FloatBuffer vector) {
        StringJoiner text = new StringJoiner(",", "[", "]");
        while (vector.hasRemaining()) {
            text.add(Float.toString(vector.get()));
        }
        return text.toString();
    }
}
