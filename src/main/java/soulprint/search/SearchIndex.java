package soulprint.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
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
    /// Messages looked at for each hit wanted, at first; more if they gather into too few hits.
    private static final int MESSAGES_PER_HIT = 4;

    private static final int FEWEST_MESSAGES = 50;

    private final Path path;
    private final Directory directory;
    private final DirectoryReader reader;
    private final Position position;
    private final IndexSearcher searcher;
    private final Ranking ranking;

    private SearchIndex(Path path, Directory directory, DirectoryReader reader, Position position) throws IOException {
        this.path = path;
        this.directory = directory;
        this.reader = reader;
        this.position = position;
        this.searcher = new IndexSearcher(reader);
        searcher.setSimilarity(new WordRanking());
        searcher.setQueryCache(null);
        Words words = new Words(TextAnalyzer.forAsking());
        this.ranking = new Ranking(words, new Vocabulary(reader, new FunctionWords(), words));
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
            Position position = Commits.position(reader.get()).orElseThrow();
            return Optional.of(new SearchIndex(path, directory, reader.get(), position));
        } catch (IOException e) {
            throw failed(path, e);
        }
    }

    /// What the opened commit holds.
    public Position position() {
        return position;
    }

    /// At most `limit` hits, best first; any text is a valid query.
    public List<Match> search(Query query, int limit) {
        try {
            Optional<org.apache.lucene.search.Query> asked = ranking.of(query);
            return asked.isEmpty() || limit <= 0 ? List.of() : hits(asked.get(), limit);
        } catch (IOException e) {
            throw failed(path, e);
        }
    }

    private List<Match> hits(org.apache.lucene.search.Query asked, int limit) throws IOException {
        int documents = Math.max(1, reader.maxDoc());
        long wanted = Math.max(FEWEST_MESSAGES, (long) limit * MESSAGES_PER_HIT);
        while (true) {
            int looked = (int) Math.min(wanted, documents);
            ScoreDoc[] ranked = searcher.search(asked, looked, order(), true).scoreDocs;
            List<Match> hits = new Rounds(reader).of(ranked);
            if (hits.size() >= limit || ranked.length < looked || looked == documents) {
                return hits.subList(0, Math.min(limit, hits.size()));
            }
            wanted *= MESSAGES_PER_HIT;
        }
    }

    private static Sort order() {
        return new Sort(
                SortField.FIELD_SCORE,
                LongField.newSortField(Fields.DATE, true, SortedNumericSelector.Type.MAX, Long.MIN_VALUE));
    }

    @Override
    public void close() {
        try (directory) {
            reader.close();
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
