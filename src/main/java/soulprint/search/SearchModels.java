package soulprint.search;

import java.util.Optional;
import soulprint.model.Embedder;
import soulprint.model.Reranker;

/// The models that search may ask: one for meaning, and one that reads the best hits again and puts them in order.
/// Without either it works as well as it can.
public record SearchModels(Optional<Embedder> embedder, Optional<Reranker> reranker) {}
