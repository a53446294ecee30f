package soulprint.store.server;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import soulprint.failure.Failure;
import soulprint.failure.SoulprintException;

/// Who uses one home's server. Every process that does holds a shared lock on `in-use.lock`, which the operating system
/// takes back however the process ends; starting and stopping happen under an exclusive lock on `start.lock`. Whoever,
/// leaving, gets `in-use.lock` for itself alone was the last.
///
/// Operating systems count such locks by process, and closing any channel on a file gives back all of a process's locks
/// on it. So there must be one of this per home and process, and only a static map can be that.
final class HomeLocks {
    private static final Map<Path, HomeLocks> HOMES = new ConcurrentHashMap<>();
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Layout layout;
    private int users;
    private @Nullable FileChannel inUse;

    private HomeLocks(Layout layout) {
        this.layout = layout;
    }

    static HomeLocks of(Layout layout) {
        return HOMES.computeIfAbsent(layout.home(), _ -> new HomeLocks(layout));
    }

    /// Counts one user more after `start` made the server run; gives what `start` gives.
    synchronized <T> T enter(Supplier<T> start, ServerListener listener) {
        try (var _ = startLock(listener)) {
            if (users == 0) {
                holdShared();
            }
            try {
                T started = start.get();
                users++;
                return started;
            } finally {
                if (users == 0) {
                    release();
                }
            }
        } catch (IOException e) {
            throw Trouble.unwritable(layout.home(), e);
        }
    }

    /// Counts one user less; `stop` runs if it was the last one of all processes.
    synchronized void leave(Runnable stop) {
        users--;
        if (users > 0) {
            return;
        }
        try (var _ = startLock(ServerListener.silent())) {
            release();
            try (var channel = open(layout.inUseLock())) {
                if (channel.tryLock() != null) {
                    stop.run();
                }
            }
        } catch (IOException e) {
            throw Trouble.unwritable(layout.home(), e);
        } finally {
            release();
        }
    }

    private FileChannel startLock(ServerListener listener) throws IOException {
        FileChannel channel = open(layout.startLock());
        try {
            var deadline = Deadline.in(PATIENCE);
            for (boolean locked = channel.tryLock() != null; !locked; locked = channel.tryLock() != null) {
                if (deadline.passed()) {
                    throw new SoulprintException(
                            Failure.BUSY,
                            "Another soulprint command has been starting or stopping the database in " + layout.folder()
                                    + " for minutes; end it and run the same command again.");
                }
                listener.step(ServerStep.WAITING);
                Deadline.pause();
            }
            return channel;
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    private void holdShared() throws IOException {
        FileChannel channel = open(layout.inUseLock());
        FileLock lock = channel.tryLock(0, Long.MAX_VALUE, true);
        if (lock == null) {
            channel.close();
            throw new IOException("in-use.lock is held exclusively");
        }
        inUse = channel;
    }

    private void release() {
        try (var _ = inUse) {
            inUse = null;
        } catch (IOException e) {
            throw Trouble.unwritable(layout.inUseLock(), e);
        }
    }

    private static FileChannel open(Path file) throws IOException {
        return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    }
}
