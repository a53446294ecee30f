package soulprint.store;

import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.argument.Argument;
import soulprint.passage.PassagePlace;

/// Passages on their way into the table, by columns: one statement takes them all, for they are many and small.
final class PassageRows {
    private final List<Long> conversations = new ArrayList<>();
    private final List<Integer> positions = new ArrayList<>();
    private final List<PassagePlace> places = new ArrayList<>();

    void add(long conversation, List<PassagePlace> passages, int from) {
        for (int position = from; position < passages.size(); position++) {
            conversations.add(conversation);
            positions.add(position);
            places.add(passages.get(position));
        }
    }

    void insert(Handle handle) {
        if (places.isEmpty()) {
            return;
        }
        handle.createUpdate("""
                        INSERT INTO soulprint.passages (conversation, position, message, starts, ends, hash)
                        SELECT * FROM unnest(:conversations, :positions, :messages, :starts, :ends, :hashes)
                        """)
                .bind("conversations", array("bigint", conversations))
                .bind("positions", array("integer", positions))
                .bind(
                        "messages",
                        array(
                                "integer",
                                places.stream().map(PassagePlace::message).toList()))
                .bind(
                        "starts",
                        array(
                                "integer",
                                places.stream().map(PassagePlace::start).toList()))
                .bind(
                        "ends",
                        array("integer", places.stream().map(PassagePlace::end).toList()))
                .bind("hashes", hashes())
                .execute();
    }

    private static Argument array(String type, List<?> values) {
        return (position, statement, _) ->
                statement.setArray(position, statement.getConnection().createArrayOf(type, values.toArray()));
    }

    private Argument hashes() {
        byte[][] bytes = places.stream().map(place -> place.hash().bytes()).toArray(byte[][]::new);
        return (position, statement, _) ->
                statement.setArray(position, statement.getConnection().createArrayOf("bytea", bytes));
    }
}
