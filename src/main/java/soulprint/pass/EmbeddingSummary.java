package soulprint.pass;

import java.time.Duration;
import soulprint.model.EmbeddingModel;

/// What an embedding pass did: passages of the history (the same text counts once), how many it embedded, how long it
/// took.
public record EmbeddingSummary(EmbeddingModel model, int passages, int embedded, Duration took) {}
