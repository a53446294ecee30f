package soulprint.model;

/// Which model made a vector, with everything that changes its values: vectors of two models are never compared.
public record EmbeddingModel(String id, int dimension) {
    public EmbeddingModel {
        if (id.isBlank() || dimension < 1) {
            throw new IllegalArgumentException("an embedding model has an id and a dimension");
        }
    }
}
