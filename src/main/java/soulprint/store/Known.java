package soulprint.store;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import soulprint.conversation.UserId;

/// Which version of each conversation is stored, and what storing another would make of it. Asked by the
/// thread that reads while the one that stores adds to it.
public final class Known {
    private final Map<String, Version> versions = new ConcurrentHashMap<>();

    private Known() {}

    /// Of an empty history.
    public static Known nothing() {
        return new Known();
    }

    public static Known of(Database database, UserId user) {
        Known known = new Known();
        database.read(handle -> {
            known.versions.putAll(Conversations.versions(handle, user));
            return true;
        });
        return known;
    }

    boolean contains(String conversationId) {
        return versions.containsKey(conversationId);
    }

    /// Whether exactly this content is there already, redacted by these rules.
    public boolean holds(String conversationId, String hash, String redaction) {
        Version version = versions.get(conversationId);
        return version != null && version.sameAs(new Version(null, 0, hash, redaction));
    }

    /// Decides what becomes of one conversation, and counts it as stored from then on.
    public Stored take(Prepared prepared) {
        Version incoming = Version.of(prepared);
        Version before = versions.get(prepared.conversation().id());
        if (before != null && incoming.sameAs(before)) {
            return new Stored(0, 0, 1, 0, 0);
        }
        if (before != null && !incoming.supersedes(before)) {
            return new Stored(0, 0, 0, 1, 0);
        }
        versions.put(prepared.conversation().id(), incoming);
        int chunks = prepared.chunks().size();
        return before == null ? new Stored(1, 0, 0, 0, chunks) : new Stored(0, 1, 0, 0, chunks);
    }
}
