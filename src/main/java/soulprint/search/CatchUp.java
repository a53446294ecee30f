package soulprint.search;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import soulprint.conversation.UserId;
import soulprint.store.Changes;
import soulprint.store.Changes.Change;
import soulprint.store.Contexts;
import soulprint.store.Conversations;
import soulprint.store.Conversations.Heading;
import soulprint.store.Database;
import soulprint.store.Messages;

/// Brings one user's index up to the database by its change log; from nothing, if there is no usable index.
public final class CatchUp {
    private static final int CHANGES_A_ROUND = 200;

    private final Path directory;
    private final String databaseId;
    private final Changes changes;
    private final Texts texts;

    public CatchUp(Path directory, Database database, String databaseId, UserId user) {
        this.directory = directory;
        this.databaseId = databaseId;
        this.changes = new Changes(database, user);
        this.texts = new Texts(
                new Conversations(database, user), new Messages(database, user), new Contexts(database, user));
    }

    /// Follows the log to its present end and commits; `done` hears how far it is. False if another process is
    /// writing this index. Something changed while this runs is seen by the next call.
    public boolean run(Following done) {
        Optional<SearchIndexWriter> opened = SearchIndexWriter.open(directory);
        if (opened.isEmpty()) {
            return false;
        }
        try (SearchIndexWriter writer = opened.get()) {
            // Asked with the lock in hand: before, another process may still carry the index further than this goal.
            Changes.Position goal = changes.position();
            Optional<Position> reached = writer.position().filter(position -> usable(position, goal));
            if (reached.isEmpty()) {
                writer.clear();
            }
            long from = reached.map(Position::sequence).orElse(0L);
            if (reached.isEmpty() || reached.get().sequence() < goal.sequence()) {
                follow(writer, from, goal.sequence(), done);
                writer.commit(new Position(databaseId, goal.generation(), goal.sequence()));
            }
            return true;
        }
    }

    private boolean usable(Position position, Changes.Position goal) {
        return position.database().equals(databaseId)
                && position.sequence() <= goal.sequence()
                && position.generation() <= goal.generation();
    }

    private void follow(SearchIndexWriter writer, long from, long last, Following done) {
        long reached = from;
        while (reached < last) {
            List<Change> round = changes.after(reached, last, CHANGES_A_ROUND);
            if (round.isEmpty()) {
                return;
            }
            Set<String> conversations = new HashSet<>();
            Set<String> contexts = new HashSet<>();
            for (Change change : round) {
                switch (change.subject()) {
                    case CONVERSATION -> conversations.add(change.key());
                    case CONTEXT -> contexts.add(change.key());
                }
            }
            putConversations(writer, conversations);
            putContexts(writer, contexts);
            reached = round.getLast().sequence();
            done.at(reached - from, last - from);
        }
    }

    private void putConversations(SearchIndexWriter writer, Set<String> ids) {
        if (ids.isEmpty()) {
            return;
        }
        Map<String, Heading> headings = texts.conversations().headings(ids);
        texts.messages().each(ids, (id, messages) -> {
            Heading heading = headings.get(id);
            if (heading != null) {
                writer.put(new IndexedConversation(
                        id,
                        heading.title(),
                        heading.date().orElse(null),
                        heading.provider(),
                        heading.language().orElse(null),
                        messages));
            }
        });
        ids.stream().filter(id -> !headings.containsKey(id)).forEach(writer::remove);
    }

    private void putContexts(SearchIndexWriter writer, Set<String> keys) {
        if (keys.isEmpty()) {
            return;
        }
        List<String> gone = new ArrayList<>(keys);
        for (Contexts.Placed placed : texts.contexts().placed(keys)) {
            writer.put(new IndexedContext(placed.key(), placed.kind(), placed.text()));
            gone.remove(placed.key());
        }
        gone.forEach(writer::removeContext);
    }
}
