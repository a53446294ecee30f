package soulprint.search;

import java.util.Optional;
import soulprint.model.EmbeddingModel;

/// How far an index has followed the database it is derived from: which database, its generation, its last change; and
/// the model its vectors are of, none for words only.
public record Position(String database, long generation, long sequence, Optional<EmbeddingModel> model) {
    public Position(String database, long generation, long sequence) {
        this(database, generation, sequence, Optional.empty());
    }
}
