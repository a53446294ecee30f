package soulprint.search;

import java.nio.file.Path;
import java.util.Optional;
import soulprint.model.EmbeddingModel;

/// Where one user's index lies, the database it is derived from, and the model its vectors are of (none: words only).
/// An index of another database or another model is rebuilt.
public record IndexHome(Path directory, String database, Optional<EmbeddingModel> model) {
    /// Whether an index at this position is one of this database and this model.
    boolean owns(Position position) {
        return position.database().equals(database) && position.model().equals(model);
    }
}
