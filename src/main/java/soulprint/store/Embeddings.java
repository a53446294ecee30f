package soulprint.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.statement.PreparedBatch;
import soulprint.conversation.UserId;
import soulprint.model.EmbeddingModel;
import soulprint.passage.TextHash;

/// One user's vectors by one model, remembered under the hash of the text.
public final class Embeddings {
    private final Database database;
    private final UserId user;
    private final EmbeddingModel model;

    public Embeddings(Database database, UserId user, EmbeddingModel model) {
        this.database = database;
        this.user = user;
        this.model = model;
    }

    /// Those of the given texts that have no vector yet.
    public Set<TextHash> missing(Collection<TextHash> hashes) {
        Set<TextHash> missing = new HashSet<>(hashes);
        database.read(handle -> handle.createQuery("""
                        SELECT hash FROM soulprint.embeddings
                        WHERE user_id = :user AND model = :model AND dimension = :dimension AND hash = ANY (:hashes)
                        """)
                        .bind("user", user.value())
                        .bind("dimension", model.dimension())
                        .bind("model", model.id())
                        .bind("hashes", array(hashes))
                        .map((row, _) -> TextHash.of(row.getBytes("hash")))
                        .list())
                .forEach(missing::remove);
        return missing;
    }

    /// Stores vectors in one transaction, with a change for each conversation that has one of these texts.
    public void store(Map<TextHash, float[]> vectors, Instant now) {
        database.change(handle -> {
            // First of all: whoever stores a conversation with one of these texts does it before this or finds them.
            Changes.hold(handle, user);
            insert(handle, vectors);
            Changes.appendEmbedded(handle, user, conversations(handle, vectors.keySet()));
            EmbeddingPasses.advance(handle, user, vectors.size(), now);
        });
    }

    private void insert(Handle handle, Map<TextHash, float[]> vectors) {
        try (PreparedBatch batch = handle.prepareBatch("""
                INSERT INTO soulprint.embeddings (user_id, model, hash, dimension, vector)
                VALUES (:user, :model, :hash, :dimension, :vector)
                ON CONFLICT (user_id, model, hash) DO UPDATE SET dimension = :dimension, vector = :vector
                WHERE embeddings.dimension <> :dimension
                """)) {
            vectors.forEach((hash, vector) -> batch.bind("user", user.value())
                    .bind("model", model.id())
                    .bind("hash", hash.bytes())
                    .bind("dimension", model.dimension())
                    .bind("vector", Vectors.bytes(vector))
                    .add());
            batch.execute();
        }
    }

    private List<String> conversations(Handle handle, Collection<TextHash> hashes) {
        return handle.createQuery("""
                        SELECT conversation_id FROM soulprint.conversations
                        WHERE user_id = :user
                          AND id IN (SELECT conversation FROM soulprint.passages WHERE hash = ANY (:hashes))
                        """)
                .bind("user", user.value())
                .bind("hashes", array(hashes))
                .mapTo(String.class)
                .list();
    }

    /// By conversation id and place of message, the vectors of those messages all of whose passages have one. The same
    /// text has one vector, however often it stands there.
    public Map<String, Map<Integer, List<float[]>>> of(Collection<String> conversationIds) {
        List<Placed> places = database.read(handle -> handle.createQuery("""
                        SELECT c.conversation_id, p.message, p.hash
                        FROM soulprint.conversations c JOIN soulprint.passages p ON p.conversation = c.id
                        WHERE c.user_id = :user AND c.conversation_id = ANY (:ids)
                        ORDER BY p.conversation, p.position
                        """)
                .bind("user", user.value())
                .bindArray("ids", String.class, List.copyOf(conversationIds))
                .map((row, _) -> new Placed(
                        row.getString("conversation_id"), row.getInt("message"), TextHash.of(row.getBytes("hash"))))
                .list());
        Map<TextHash, float[]> vectors =
                vectors(places.stream().map(Placed::hash).collect(Collectors.toSet()));
        Map<String, Map<Integer, List<float[]>>> found = new HashMap<>();
        Map<String, Set<Integer>> wanting = new HashMap<>();
        for (Placed place : places) {
            float[] vector = vectors.get(place.hash());
            if (vector == null) {
                wanting.computeIfAbsent(place.conversation(), _ -> new HashSet<>())
                        .add(place.message());
            } else {
                found.computeIfAbsent(place.conversation(), _ -> new HashMap<>())
                        .computeIfAbsent(place.message(), _ -> new ArrayList<>())
                        .add(vector);
            }
        }
        wanting.forEach((id, messages) ->
                found.getOrDefault(id, new HashMap<>()).keySet().removeAll(messages));
        return found;
    }

    private record Placed(String conversation, int message, TextHash hash) {}

    private Map<TextHash, float[]> vectors(Set<TextHash> hashes) {
        return database.read(handle -> handle
                .createQuery("""
                        SELECT hash, vector FROM soulprint.embeddings
                        WHERE user_id = :user AND model = :model AND dimension = :dimension AND hash = ANY (:hashes)
                        """)
                .bind("user", user.value())
                .bind("model", model.id())
                .bind("dimension", model.dimension())
                .bind("hashes", array(hashes))
                .map((row, _) -> Map.entry(TextHash.of(row.getBytes("hash")), Vectors.floats(row.getBytes("vector"))))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    /// Removes vectors of texts that stand in no passage any more, and those of other models.
    public void removeUnneeded() {
        database.change(handle -> handle.createUpdate("""
                        DELETE FROM soulprint.embeddings e
                        WHERE e.user_id = :user AND (e.model <> :model OR NOT EXISTS (
                            SELECT FROM soulprint.passages p JOIN soulprint.conversations c ON c.id = p.conversation
                            WHERE p.hash = e.hash AND c.user_id = :user))
                        """)
                .bind("user", user.value())
                .bind("model", model.id())
                .execute());
    }

    private static Argument array(Collection<TextHash> hashes) {
        byte[][] bytes = hashes.stream().map(TextHash::bytes).toArray(byte[][]::new);
        return (position, statement, _) ->
                statement.setArray(position, statement.getConnection().createArrayOf("bytea", bytes));
    }
}
