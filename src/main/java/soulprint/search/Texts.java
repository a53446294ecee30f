package soulprint.search;

import soulprint.store.Contexts;
import soulprint.store.Conversations;
import soulprint.store.Messages;

/// The stored texts of one user that the index is made from and its hits are shown with.
record Texts(Conversations conversations, Messages messages, Contexts contexts) {}
