package soulprint.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import soulprint.conversation.UserId;

/// Writes conversations into one user's history: whole ones, in batches of one transaction each, the change log with
/// them. Only for the holder of the user's `ImportLock`.
public final class History {
    private final Database database;
    private final UserId user;
    private final Known known;

    public History(Database database, UserId user, Known known) {
        this.database = database;
        this.user = user;
        this.known = known;
    }

    /// Stores one batch; what `alongside` writes (an import's progress) is in the same transaction. After a failure
    /// this object is of no more use: what is known to be stored may be ahead of the database.
    public Stored store(List<Prepared> batch, Consumer<Handle> alongside) {
        Map<String, Prepared> fresh = new HashMap<>();
        Map<String, Prepared> replacing = new HashMap<>();
        Stored stored = Stored.NOTHING;
        for (Prepared prepared : batch) {
            String id = prepared.conversation().id();
            boolean there = known.contains(id) && !fresh.containsKey(id);
            Stored one = known.take(prepared);
            if (one.added() + one.changed() > 0) {
                (there ? replacing : fresh).put(id, prepared);
            }
            stored = stored.plus(one);
        }
        database.change(handle -> {
            write(handle, fresh.values(), replacing.values());
            alongside.accept(handle);
        });
        return stored;
    }

    private void write(Handle handle, Collection<Prepared> fresh, Collection<Prepared> replacing) {
        if (fresh.isEmpty() && replacing.isEmpty()) {
            return;
        }
        Rows rows = Conversations.write(handle, user, fresh, replacing);
        Messages.insert(handle, rows, fresh);
        Messages.replace(handle, rows, replacing);
        StoredPassages.insert(handle, rows, fresh);
        StoredPassages.replace(handle, rows, replacing);
        Chunks.insert(handle, user, fresh);
        Chunks.replace(handle, user, replacing);
        List<Prepared> all = new ArrayList<>(fresh);
        all.addAll(replacing);
        Contexts.removePlaces(handle, rows, replacing);
        Set<String> contexts = new HashSet<>(Contexts.insert(handle, user, rows, all));
        if (!replacing.isEmpty()) {
            contexts.addAll(Contexts.removeUnplaced(handle, user));
        }
        Changes.append(handle, user, all, contexts, !replacing.isEmpty());
    }
}
