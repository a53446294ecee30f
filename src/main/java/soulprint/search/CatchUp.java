package soulprint.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
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
import soulprint.store.Embeddings;
import soulprint.store.Messages;

/// Brings one user's index up to the database by its change log; from nothing, if there is no usable index.
public final class CatchUp {
    private static final int CHANGES_A_ROUND = 200;

    /// Their vectors are in memory together.
    private static final int MESSAGES_AT_ONCE = 2_000;

    private final IndexHome home;
    private final Changes changes;
    private final Texts texts;

    public CatchUp(IndexHome home, Database database, UserId user) {
        this.home = home;
        this.changes = new Changes(database, user);
        this.texts = new Texts(
                new Conversations(database, user),
                new Messages(database, user),
                new Contexts(database, user),
                home.model().map(model -> new Embeddings(database, user, model)));
    }

    /// Follows the log to its present end and commits; `done` hears how far it is. False if another process is
    /// writing this index. Something changed while this runs is seen by the next call.
    public boolean run(Following done) {
        Optional<SearchIndexWriter> opened = SearchIndexWriter.open(home.directory());
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
                writer.commit(new Position(home.database(), goal.generation(), goal.sequence(), home.model()));
            }
            return true;
        }
    }

    private boolean usable(Position position, Changes.Position goal) {
        return home.owns(position)
                && position.sequence() <= goal.sequence()
                && position.generation() <= goal.generation();
    }

    private void follow(SearchIndexWriter writer, long from, long last, Following done) {
        long reached = from;
        // Whoever was put in this run has everything up to its end, for it was read after the end was known.
        Set<String> put = new HashSet<>();
        while (reached < last) {
            List<Change> round = changes.after(reached, last, CHANGES_A_ROUND);
            if (round.isEmpty()) {
                return;
            }
            Set<String> conversations = new LinkedHashSet<>();
            Set<String> contexts = new HashSet<>();
            for (Change change : round) {
                switch (change.subject()) {
                    case CONVERSATION, EMBEDDING -> conversations.add(change.key());
                    case CONTEXT -> contexts.add(change.key());
                }
            }
            conversations.removeIf(id -> !put.add(id));
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
        Map<String, Heading> part = new HashMap<>();
        int messages = 0;
        for (String id : ids) {
            Heading heading = headings.get(id);
            if (heading == null) {
                writer.remove(id);
                continue;
            }
            part.put(id, heading);
            messages += heading.messages();
            if (messages >= MESSAGES_AT_ONCE) {
                putConversations(writer, part);
                part.clear();
                messages = 0;
            }
        }
        putConversations(writer, part);
    }

    private void putConversations(SearchIndexWriter writer, Map<String, Heading> headings) {
        Map<String, Map<Integer, List<float[]>>> vectors = texts.embeddings()
                .map(embeddings -> embeddings.of(headings.keySet()))
                .orElse(Map.of());
        texts.messages().each(headings.keySet(), (id, messages) -> {
            Heading heading = headings.get(id);
            if (heading != null) {
                writer.put(new IndexedConversation(
                        id,
                        heading.title(),
                        heading.date().orElse(null),
                        heading.provider(),
                        heading.language().orElse(null),
                        messages,
                        vectors.getOrDefault(id, Map.of())));
            }
        });
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
