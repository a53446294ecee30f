package soulprint.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedNumericSelector;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import soulprint.failure.Failure;
import soulprint.failure.SoulprintException;

/// Searches one user's index as its last commit left it; never writes, and works while another process does.
public final class SearchIndex implements AutoCloseable {
    private final Path path;
    private final Directory directory;
    private final DirectoryReader reader;
    private final Position position;
    private final IndexSearcher searcher;
    private final Ranking ranking;
    private final Turns turns;
    /// Still being loaded at first: what is found by words alone needs none.
    private final CompletableFuture<Meanings> meanings;
    private final Speakers speakers;
    private final Spelling spelling;

    private SearchIndex(Path path, Directory directory, DirectoryReader reader, Position position) throws IOException {
        this.path = path;
        this.directory = directory;
        this.reader = reader;
        this.position = position;
        this.searcher = new IndexSearcher(reader);
        searcher.setSimilarity(new WordRanking());
        searcher.setQueryCache(null);
        Words words = new Words(TextAnalyzer.forAsking());
        Vocabulary vocabulary = new Vocabulary(searcher, new FunctionWords(), words);
        this.ranking = new Ranking(words, vocabulary);
        this.spelling = new Spelling(reader, vocabulary, words);
        this.turns = Turns.of(reader);
        this.speakers = new Speakers(words, turns.names());
        SearchIndex shared = shared();
        this.meanings = CompletableFuture.supplyAsync(() -> loaded(shared));
    }

    /// The last commit; empty if there is none, or it is damaged or of another format: then it wants rebuilding.
    public static Optional<SearchIndex> open(Path path) {
        LuceneLog.quiet();
        if (!Files.isDirectory(path)) {
            return Optional.empty();
        }
        try {
            Directory directory = FSDirectory.open(path);
            Optional<DirectoryReader> reader = Commits.open(directory);
            if (reader.isEmpty()) {
                directory.close();
                return Optional.empty();
            }
            return Optional.of(of(path, directory, reader.get()));
        } catch (IOException e) {
            throw failed(path, e);
        }
    }

    private static SearchIndex of(Path path, Directory directory, DirectoryReader reader) throws IOException {
        try {
            return new SearchIndex(
                    path, directory, reader, Commits.position(reader).orElseThrow());
        } catch (IOException | RuntimeException e) {
            reader.close();
            directory.close();
            throw e;
        }
    }

    /// What the opened commit holds.
    public Position position() {
        return position;
    }

    /// How many passages have a vector, once all are loaded.
    public int passages() {
        try {
            return meanings().count();
        } catch (IOException e) {
            throw failed(path, e);
        }
    }

    /// Whether anything can be found by meaning.
    boolean hasVectors() {
        return reader.leaves().stream()
                .anyMatch(leaf -> leaf.reader().getFieldInfos().fieldInfo(Fields.VECTORS) != null);
    }

    private static Meanings loaded(SearchIndex shared) {
        try (shared) {
            return Meanings.of(shared.reader, shared.turns);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Meanings meanings() throws IOException {
        try {
            return meanings.join();
        } catch (CompletionException e) {
            throw new IOException(e.getCause());
        }
    }

    /// At most `limit` hits by words, in the order asked for; any text is a valid query.
    public List<Match> search(Query query, int limit) {
        return search(Question.byWords(query, corrections(query)), limit);
    }

    /// What to look for in place of words that occur nowhere.
    Corrections corrections(Query query) {
        try {
            return spelling.of(query);
        } catch (IOException e) {
            throw failed(path, e);
        }
    }

    /// At most `limit` hits in the order asked for; by meaning too, where the question has a vector of the index's
    /// model.
    List<Match> search(Question question, int limit) {
        try {
            return limit <= 0 ? List.of() : hits(question, limit);
        } catch (IOException e) {
            throw failed(path, e);
        }
    }

    private List<Match> hits(Question question, int limit) throws IOException {
        Query query = question.query();
        Speakers.Named named = speakers.in(Asked.parse(query.text()).wanted());
        Set<String> leftOut =
                question.hears(Signal.SPEAKER) && query.order() == Query.Order.RELEVANCE ? named.terms() : Set.of();
        Optional<org.apache.lucene.search.Query> asked = ranking.of(query, question.corrections(), leftOut);
        if (asked.isEmpty()) {
            return List.of();
        }
        List<Fusion.Scored> scored = switch (query.order()) {
            case RELEVANCE ->
                new Fusion(searcher, turns, question.vector().isPresent() ? meanings() : Meanings.none(reader, turns))
                        .of(
                                question,
                                asked.filter(_ -> question.hears(Signal.WORDS)),
                                named,
                                Accepted.of(searcher, turns, ranking.conditions(query)),
                                limit);
            case NEWEST, OLDEST -> byDate(asked.get(), query.order(), limit);
        };
        return new Matches(reader, turns, query.order()).of(scored, limit);
    }

    /// The first that match by words; one more for each context that may stand there twice.
    private List<Fusion.Scored> byDate(org.apache.lucene.search.Query asked, Query.Order order, int limit)
            throws IOException {
        int looked = (int) Math.min(Math.max(1, reader.maxDoc()), (long) limit * 2);
        Map<Integer, Fusion.Scored> scored = new LinkedHashMap<>();
        for (ScoreDoc found : searcher.search(asked, looked, sort(order), true).scoreDocs) {
            int turn = turns.of(found.doc);
            scored.putIfAbsent(turn, new Fusion.Scored(turn, found.score));
        }
        return List.copyOf(scored.values());
    }

    private static Sort sort(Query.Order order) {
        boolean newest = order == Query.Order.NEWEST;
        long undated = newest ? Long.MIN_VALUE : Long.MAX_VALUE;
        return new Sort(
                LongField.newSortField(Fields.DATE, newest, SortedNumericSelector.Type.MAX, undated),
                SortField.FIELD_SCORE);
    }

    /// Whether nothing was committed since this was opened.
    boolean isCurrent() {
        try {
            return reader.isCurrent();
        } catch (IOException _) {
            // The folder is gone or damaged: opening it again says so.
            return false;
        }
    }

    /// This index for one more user, who closes it too.
    SearchIndex shared() {
        reader.incRef();
        return this;
    }

    @Override
    public void close() {
        try {
            reader.decRef();
            if (reader.getRefCount() == 0) {
                directory.close();
            }
        } catch (IOException e) {
            throw failed(path, e);
        }
    }

    private static SoulprintException failed(Path path, IOException cause) {
        return new SoulprintException(
                Failure.ENVIRONMENT,
                "The search index in %s cannot be read; check that the folder is readable, then run the same command again."
                        .formatted(path),
                cause);
    }
}
