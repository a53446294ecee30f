package soulprint.search;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import soulprint.conversation.Message;
import soulprint.conversation.UserId;
import soulprint.failure.Failure;
import soulprint.failure.SoulprintException;
import soulprint.store.Changes;
import soulprint.store.Contexts;
import soulprint.store.Conversations;
import soulprint.store.Conversations.Heading;
import soulprint.store.Database;
import soulprint.store.FullText;
import soulprint.store.Messages;

/// The product's one search path: an index that is up to date where it can be, hits with their titles and passages.
/// An index of another generation than the database's never answers; PostgreSQL's full-text search does until it has
/// caught up.
public final class HistorySearch {
    /// Of an index that belongs to another database.
    private static final Changes.Position NOTHING = new Changes.Position(0, -1);

    private final Path directory;
    private final String databaseId;
    private final Database database;
    private final UserId user;

    public HistorySearch(Path directory, Database database, String databaseId, UserId user) {
        this.directory = directory;
        this.databaseId = databaseId;
        this.database = database;
        this.user = user;
    }

    /// The best `limit` hits; `caughtUp` hears of the changes that had to be indexed first.
    public Answer search(Query query, int limit, Following caughtUp) {
        Changes.Position goal = new Changes(database, user).position();
        Optional<SearchIndex> index = SearchIndex.open(directory);
        if (index.isEmpty() || !reached(index.get()).equals(goal)) {
            index.ifPresent(SearchIndex::close);
            catchUp(caughtUp);
            index = SearchIndex.open(directory);
        }
        if (index.isEmpty()) {
            return withoutIndex(query, limit);
        }
        try (SearchIndex open = index.get()) {
            Changes.Position reached = reached(open);
            if (reached.generation() < goal.generation()) {
                return withoutIndex(query, limit);
            }
            Optional<String> remark = reached.sequence() >= goal.sequence()
                    ? Optional.empty()
                    : Optional.of(
                            "The search index is still %,d changes behind: the newest conversations cannot be found yet."
                                    .formatted(goal.sequence() - reached.sequence()));
            return new Answer(shown(open.search(query, limit), query), remark);
        }
    }

    // An index that cannot be written (a full disk, say) still answers as it is, if its generation is right.
    private void catchUp(Following caughtUp) {
        try {
            new CatchUp(directory, database, databaseId, user).run(caughtUp);
        } catch (SoulprintException e) {
            if (e.failure() != Failure.ENVIRONMENT) {
                throw e;
            }
        }
    }

    /// How many changes the index lacks.
    public long behind() {
        Changes.Position goal = new Changes(database, user).position();
        try (SearchIndex index = SearchIndex.open(directory).orElse(null)) {
            return index == null
                    ? goal.sequence()
                    : goal.sequence() - reached(index).sequence();
        }
    }

    private Changes.Position reached(SearchIndex index) {
        Position position = index.position();
        return position.database().equals(databaseId)
                ? new Changes.Position(position.sequence(), position.generation())
                : NOTHING;
    }

    private Answer withoutIndex(Query query, int limit) {
        Instant from = query.since() == null
                ? null
                : query.since().atStartOfDay(query.zone()).toInstant();
        Instant before = query.until() == null
                ? null
                : query.until().plusDays(1).atStartOfDay(query.zone()).toInstant();
        List<Match> matches = new ArrayList<>();
        for (FullText.Match match : new FullText(database, user).search(query.text(), from, before, limit)) {
            matches.add(new Match.InConversation(match.conversationId(), List.of(match.messageId()), match.score()));
        }
        return new Answer(
                shown(matches, query),
                Optional.of("The search index cannot be used just now: this is the slower full-text search."));
    }

    private List<Hit> shown(List<Match> matches, Query query) {
        Snippets snippets = new Snippets(query);
        List<String> conversations = new ArrayList<>();
        List<String> keys = new ArrayList<>();
        for (Match match : matches) {
            switch (match) {
                case Match.InConversation in -> conversations.add(in.conversationId());
                case Match.InContext in -> keys.add(in.key());
            }
        }
        Map<String, Heading> headings = new Conversations(database, user).headings(conversations);
        List<Contexts.Placed> contexts = new Contexts(database, user).placed(keys);
        List<Hit> hits = new ArrayList<>();
        for (Match match : matches) {
            switch (match) {
                case Match.InConversation in ->
                    Optional.ofNullable(headings.get(in.conversationId()))
                            .ifPresent(heading -> hits.add(hit(in, heading, snippets)));
                case Match.InContext in ->
                    contexts.stream()
                            .filter(placed -> placed.key().equals(in.key()))
                            .forEach(placed -> hits.add(hit(placed, in.score(), snippets)));
            }
        }
        return hits;
    }

    private Hit hit(Match.InConversation match, Heading heading, Snippets snippets) {
        List<Message> messages = new Messages(database, user).of(heading.id(), match.messageIds());
        Optional<Message> best = messages.stream()
                .filter(message -> message.id().equals(match.messageIds().getFirst()))
                .findFirst();
        Snippet snippet = snippets.of(
                best.map(Message::text).orElse(heading.title()),
                heading.language().orElse(null));
        Optional<Instant> date =
                best.flatMap(message -> Optional.ofNullable(message.at())).or(heading::date);
        return new Hit(
                heading.id(),
                heading.title(),
                date,
                match.messageIds(),
                match.score(),
                snippet.text(),
                snippet.highlights());
    }

    private static Hit hit(Contexts.Placed placed, double score, Snippets snippets) {
        Snippet snippet = snippets.of(placed.text(), null);
        String title = switch (placed.kind()) {
            case CUSTOM_INSTRUCTIONS -> "Custom instructions";
            case SAVED_MEMORY -> "Saved memory";
        };
        return new Hit(
                placed.conversationId(),
                title,
                placed.at(),
                List.of(placed.messageId()),
                score,
                snippet.text(),
                snippet.highlights());
    }
}
