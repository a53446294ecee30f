package soulprint.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.Lock;
import org.apache.lucene.store.LockObtainFailedException;
import org.jspecify.annotations.Nullable;
import soulprint.failure.Failure;
import soulprint.failure.SoulprintException;

/// Keeps one user's index up to date. Only one process writes at a time; nothing is visible before `commit`, and what
/// was not committed is gone after `close` or a crash, as if it had never been put.
public final class SearchIndexWriter implements AutoCloseable {
    private static final double BUFFER_MEGABYTES = 16;

    private final Path path;
    private final Directory directory;
    private final IndexWriter writer;
    private final MessageDocuments documents = new MessageDocuments(new FunctionWords());
    private @Nullable Position position;

    private SearchIndexWriter(Path path, Directory directory, IndexWriter writer, @Nullable Position position) {
        this.path = path;
        this.directory = directory;
        this.writer = writer;
        this.position = position;
    }

    /// Takes the write lock; empty if another process holds it. An index that is damaged or of another format is
    /// thrown away, and the writer starts anew with no position.
    public static Optional<SearchIndexWriter> open(Path path) {
        LuceneLog.quiet();
        try {
            Files.createDirectories(path);
            Directory directory = FSDirectory.open(path);
            try {
                return Optional.of(open(path, directory));
            } catch (LockObtainFailedException _) {
                directory.close();
                return Optional.empty();
            } catch (IOException | RuntimeException e) {
                directory.close();
                throw e;
            }
        } catch (IOException e) {
            throw failed(path, e);
        }
    }

    private static SearchIndexWriter open(Path path, Directory directory) throws IOException {
        Position position = null;
        try (Lock lock = directory.obtainLock(IndexWriter.WRITE_LOCK_NAME)) {
            Optional<DirectoryReader> last = Commits.open(directory);
            if (last.isPresent()) {
                try (DirectoryReader reader = last.get()) {
                    position = Commits.position(reader).orElse(null);
                }
            } else {
                lock.ensureValid();
                empty(directory);
            }
        }
        return new SearchIndexWriter(path, directory, new IndexWriter(directory, configuration()), position);
    }

    private static IndexWriterConfig configuration() {
        return new IndexWriterConfig(TextAnalyzer.forIndexing())
                .setSimilarity(new WordRanking())
                .setRAMBufferSizeMB(BUFFER_MEGABYTES)
                .setMergeScheduler(new SerialMergeScheduler())
                .setMergePolicy(merging())
                // A commit waits for no merge: whoever imports commits often.
                .setMaxFullFlushMergeWaitMillis(0)
                .setCommitOnClose(false);
    }

    private static TieredMergePolicy merging() {
        TieredMergePolicy policy = new TieredMergePolicy();
        policy.setSegmentsPerTier(10);
        policy.setFloorSegmentMB(2);
        return policy;
    }

    private static void empty(Directory directory) throws IOException {
        for (String file : directory.listAll()) {
            // Only what Lucene wrote; a folder named by mistake keeps its files.
            if (file.startsWith("_") || file.startsWith("segments") || file.startsWith("pending_segments")) {
                directory.deleteFile(file);
            }
        }
    }

    /// What the last commit holds; empty if there is none yet.
    public Optional<Position> position() {
        return Optional.ofNullable(position);
    }

    /// Indexes a conversation in place of what was indexed under its id before.
    public void put(IndexedConversation conversation) {
        write(() -> {
            // One document at a time, so that memory stays bounded; the commit makes it one change.
            long last = writer.deleteDocuments(new Term(Fields.CONVERSATION, conversation.id()));
            for (Document document : documents.of(conversation)) {
                last = writer.addDocument(document);
            }
            return last;
        });
    }

    /// Removes a conversation; one that is not there is no matter.
    public void remove(String conversationId) {
        write(() -> writer.deleteDocuments(new Term(Fields.CONVERSATION, conversationId)));
    }

    /// Indexes a context in place of what was indexed under its key before.
    public void put(IndexedContext context) {
        write(() -> writer.updateDocument(new Term(Fields.CONTEXT, context.key()), documents.of(context)));
    }

    /// Removes a context; one that is not there is no matter.
    public void removeContext(String key) {
        write(() -> writer.deleteDocuments(new Term(Fields.CONTEXT, key)));
    }

    /// Removes everything; like every change it takes effect at the next commit.
    public void clear() {
        write(writer::deleteAll);
    }

    /// Makes all changes since the last commit durable and visible, together with the position they lead to.
    public void commit(Position reached) {
        write(() -> {
            writer.setLiveCommitData(Commits.data(reached).entrySet());
            return writer.commit();
        });
        position = reached;
    }

    /// Gives up what is not committed, and the lock.
    @Override
    public void close() {
        try (directory) {
            writer.rollback();
        } catch (IOException e) {
            throw failed(path, e);
        }
    }

    private void write(Change change) {
        try {
            change.apply();
        } catch (IOException | AlreadyClosedException e) {
            throw failed(path, e);
        }
    }

    private static SoulprintException failed(Path path, Exception cause) {
        return new SoulprintException(
                Failure.ENVIRONMENT,
                "The search index in %s cannot be written; free disk space or make the folder writable, then run the same command again."
                        .formatted(path),
                cause);
    }

    private interface Change {
        long apply() throws IOException;
    }
}
