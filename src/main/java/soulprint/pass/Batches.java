package soulprint.pass;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import soulprint.chunk.Chunk;
import soulprint.conversation.Message;
import soulprint.store.Prepared;

/// Gathers prepared conversations into batches and hands each to a writer on another thread, so that the next is
/// prepared while one is written. At most two batches are in memory: one gathered, one being written.
final class Batches implements AutoCloseable {
    private static final long CHARACTERS = 3_000_000;
    private static final int CONVERSATIONS = 250;
    private static final long FIRST_CHARACTERS = 300_000;

    private final Consumer<List<Prepared>> writer;
    private final ExecutorService thread =
            Executors.newSingleThreadExecutor(Thread.ofPlatform().name("store").factory());
    private List<Prepared> gathered = new ArrayList<>();
    private long characters;
    private long limit = FIRST_CHARACTERS;
    private @Nullable Future<?> writing;

    Batches(Consumer<List<Prepared>> writer) {
        this.writer = writer;
    }

    void add(Prepared prepared) {
        gathered.add(prepared);
        for (Message message : prepared.conversation().messages()) {
            characters += message.text().length();
        }
        for (Chunk chunk : prepared.chunks()) {
            characters += chunk.content().length();
        }
        if (characters >= limit || gathered.size() >= CONVERSATIONS) {
            flush();
        }
    }

    /// Waits until everything added is written.
    void finish() {
        flush();
        settle();
    }

    private void flush() {
        settle();
        if (gathered.isEmpty()) {
            return;
        }
        List<Prepared> batch = gathered;
        gathered = new ArrayList<>();
        characters = 0;
        limit = CHARACTERS;
        writing = thread.submit(() -> writer.accept(batch));
    }

    private void settle() {
        Future<?> current = writing;
        if (current == null) {
            return;
        }
        writing = null;
        try {
            current.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while a batch was written", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    /// Gives up what is gathered; a batch being written is finished.
    @Override
    public void close() {
        thread.close();
    }
}
