package soulprint.search;

import soulprint.conversation.Context;

/// Custom instructions or saved memory as they go into the index, once for each distinct text.
public record IndexedContext(String key, Context.Kind kind, String text) {
    public IndexedContext {
        if (key.isBlank()) {
            throw new IllegalArgumentException("a context has a key");
        }
    }
}
