package soulprint.search;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import soulprint.conversation.UserId;
import soulprint.failure.Failure;
import soulprint.failure.SoulprintException;
import soulprint.model.Reranker;
import soulprint.store.Changes;
import soulprint.store.Database;
import soulprint.store.EmbeddingLock;
import soulprint.store.FullText;

/// The product's one search path: an index that is up to date where it can be, hits with their titles and passages.
/// An index of another generation than the database's never answers; PostgreSQL's full-text search does until it has
/// caught up.
public final class HistorySearch implements AutoCloseable {
    /// Of an index that belongs to another database or model.
    private static final Changes.Position NOTHING = new Changes.Position(0, -1);

    /// What a reranker is given to choose from.
    private static final int RERANKED = 30;

    private final IndexHome home;
    private final Database database;
    private final UserId user;

    private final SearchModels models;
    private final Hits hits;
    private final OpenIndex open;

    public HistorySearch(IndexHome home, Database database, UserId user, SearchModels models) {
        this.home = home;
        this.database = database;
        this.user = user;
        this.models = models;
        this.hits = new Hits(database, user);
        this.open = new OpenIndex(home);
    }

    /// The first `limit` hits in the order asked for, as asked on the day `today`; `caughtUp` hears of the changes that
    /// had to be indexed first.
    public Answer search(Query query, LocalDate today, int limit, Following caughtUp) {
        return search(query, today, EnumSet.allOf(Signal.class), limit, caughtUp);
    }

    /// The same with only some of the signals, to see what each is worth.
    public Answer search(Query query, LocalDate today, Set<Signal> signals, int limit, Following caughtUp) {
        Changes changes = new Changes(database, user);
        Changes.Position goal = changes.position();
        Optional<SearchIndex> index = open.current();
        if (index.isEmpty() || wantsCatchUp(reached(index.get()), goal)) {
            index.ifPresent(SearchIndex::close);
            catchUp(caughtUp);
            index = open.current();
        }
        if (index.isEmpty()) {
            return withoutIndex(query, limit);
        }
        try (SearchIndex usable = index.get()) {
            Changes.Position reached = reached(usable);
            if (reached.generation() < goal.generation()) {
                return withoutIndex(query, limit);
            }
            Corrections corrections = usable.corrections(query);
            Asking asking = signals.contains(Signal.MEANING) ? asking(query, usable) : Asking.BY_WORDS;
            Question question = new Question(query, corrections, asking.vector(), today, signals);
            List<Hit> found = found(usable, question, limit);
            long behind = reached.sequence() >= goal.sequence() ? 0 : changes.ofTextAfter(reached.sequence());
            return new Answer(found, remark(asking.trouble(), corrections.remark(found), behind));
        }
    }

    private List<Hit> found(SearchIndex index, Question question, int limit) {
        Snippets snippets = new Snippets(question.query(), question.corrections());
        if (models.reranker().isEmpty() || question.query().order() != Query.Order.RELEVANCE) {
            return hits.of(index.search(question, limit), snippets);
        }
        List<Match> candidates = index.search(question, Math.max(limit, RERANKED));
        return hits.of(reranked(models.reranker().get(), question.query(), candidates, limit), snippets);
    }

    private List<Match> reranked(Reranker reranker, Query query, List<Match> candidates, int limit) {
        List<Double> scores = reranker.scores(Asked.parse(query.text()).wanted(), hits.texts(candidates));
        return IntStream.range(0, candidates.size())
                .boxed()
                .sorted(Comparator.comparing(scores::get, Comparator.reverseOrder()))
                .limit(limit)
                .map(candidates::get)
                .toList();
    }

    /// The vector to ask with, or why there is none where there should be one.
    private record Asking(Optional<float[]> vector, Optional<String> trouble) {
        static final Asking BY_WORDS = new Asking(Optional.empty(), Optional.empty());
    }

    // Loading a model takes time: none is asked where there is nothing to compare with. Without it words still work.
    private Asking asking(Query query, SearchIndex index) {
        String asked = Asked.parse(query.text()).wanted();
        if (query.order() != Query.Order.RELEVANCE || asked.isBlank() || !index.hasVectors()) {
            return Asking.BY_WORDS;
        }
        try {
            return new Asking(models.embedder().map(model -> model.query(asked)), Optional.empty());
        } catch (SoulprintException e) {
            return new Asking(Optional.empty(), Optional.of("This is a search by words only. " + e.sentence()));
        }
    }

    private static Optional<String> remark(Optional<String> trouble, Optional<String> corrected, long behind) {
        Optional<String> late = behind <= 0
                ? Optional.empty()
                : Optional.of(
                        "The search index is still %,d changes behind: the newest conversations cannot be found yet."
                                .formatted(behind));
        String all =
                Stream.of(trouble, corrected, late).flatMap(Optional::stream).collect(Collectors.joining("\n"));
        return Optional.of(all).filter(text -> !text.isEmpty());
    }

    // Vectors alone are left to whoever is embedding: its index follows too, and words are found without them.
    private boolean wantsCatchUp(Changes.Position reached, Changes.Position goal) {
        return !reached.equals(goal)
                && (reached.generation() != goal.generation()
                        || new Changes(database, user).ofTextAfter(reached.sequence()) > 0
                        || !EmbeddingLock.held(database, user));
    }

    // An index that cannot be written (a full disk, say) still answers as it is, if its generation is right.
    private void catchUp(Following caughtUp) {
        try {
            new CatchUp(home, database, user).run(caughtUp);
        } catch (SoulprintException e) {
            if (e.failure() != Failure.ENVIRONMENT) {
                throw e;
            }
        }
    }

    /// How many changes of texts the index lacks; vectors do not count.
    public long behind() {
        try (SearchIndex index = open.current().orElse(null)) {
            return new Changes(database, user)
                    .ofTextAfter(index == null ? 0 : reached(index).sequence());
        }
    }

    private Changes.Position reached(SearchIndex index) {
        Position position = index.position();
        return home.owns(position) ? new Changes.Position(position.sequence(), position.generation()) : NOTHING;
    }

    private Answer withoutIndex(Query query, int limit) {
        List<Match> matches = new ArrayList<>();
        for (FullText.Match match : new FullText(database, user).search(Filters.fullText(query), limit)) {
            matches.add(new Match.InConversation(match.conversationId(), List.of(match.messageId()), match.score()));
        }
        return new Answer(
                hits.of(matches, new Snippets(query)),
                Optional.of("The search index cannot be used just now: this is the slower full-text search."));
    }

    @Override
    public void close() {
        open.close();
    }
}
