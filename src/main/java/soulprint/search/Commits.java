package soulprint.search;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.Directory;
import soulprint.model.EmbeddingModel;

/// Reads and writes what an index says about itself in each commit: the format it has and the position it holds.
final class Commits {
    private static final String FORMAT = "format";
    private static final String DATABASE = "database";
    private static final String GENERATION = "generation";
    private static final String SEQUENCE = "sequence";
    private static final String MODEL = "model";
    private static final String DIMENSION = "dimension";

    private Commits() {}

    static Map<String, String> data(Position position) {
        Map<String, String> data = new HashMap<>(Map.of(
                FORMAT, Fields.FORMAT,
                DATABASE, position.database(),
                GENERATION, Long.toString(position.generation()),
                SEQUENCE, Long.toString(position.sequence())));
        position.model().ifPresent(model -> {
            data.put(MODEL, model.id());
            data.put(DIMENSION, Integer.toString(model.dimension()));
        });
        return data;
    }

    /// The last commit, if there is one of this format and every byte of it is as it was written.
    static Optional<DirectoryReader> open(Directory directory) {
        try {
            if (!DirectoryReader.indexExists(directory)) {
                return Optional.empty();
            }
            DirectoryReader reader = DirectoryReader.open(directory);
            if (position(reader).isPresent() && sound(reader)) {
                return Optional.of(reader);
            }
            reader.close();
            return Optional.empty();
        } catch (IOException | RuntimeException _) {
            // Damage shows as any exception, wherever the first wrong byte happens to be read.
            return Optional.empty();
        }
    }

    private static boolean sound(DirectoryReader reader) throws IOException {
        try {
            Leaves.read(reader, leaf -> {
                leaf.reader().checkIntegrity();
                return leaf;
            });
            return true;
        } catch (IOException | RuntimeException e) {
            reader.close();
            throw e;
        }
    }

    static Optional<Position> position(DirectoryReader reader) throws IOException {
        Map<String, String> data = reader.getIndexCommit().getUserData();
        String database = data.get(DATABASE);
        String generation = data.get(GENERATION);
        String sequence = data.get(SEQUENCE);
        if (!Fields.FORMAT.equals(data.get(FORMAT)) || database == null || generation == null || sequence == null) {
            return Optional.empty();
        }
        return Optional.of(new Position(database, Long.parseLong(generation), Long.parseLong(sequence), model(data)));
    }

    private static Optional<EmbeddingModel> model(Map<String, String> data) {
        String id = data.get(MODEL);
        String dimension = data.get(DIMENSION);
        return id == null || dimension == null
                ? Optional.empty()
                : Optional.of(new EmbeddingModel(id, Integer.parseInt(dimension)));
    }
}
