package soulprint.search;

import java.util.Optional;
import soulprint.store.Contexts;
import soulprint.store.Conversations;
import soulprint.store.Embeddings;
import soulprint.store.Messages;

/// The stored texts of one user that the index is made from and its hits are shown with, and their vectors by the
/// index's model.
record Texts(Conversations conversations, Messages messages, Contexts contexts, Optional<Embeddings> embeddings) {}
