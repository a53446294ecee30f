package soulprint.store.server;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import soulprint.failure.SoulprintException;

/// The PostgreSQL of one home, shared by all processes that have it open: the first starts it, the last stops it, and
/// what a killed process left running is adopted by the next.
public final class PostgresServer implements AutoCloseable {
    private final Layout layout;
    private final Path cache;
    private final Supervisor.Access access;
    private final long logMark;
    private final AtomicBoolean open = new AtomicBoolean(true);

    private PostgresServer(Layout layout, Path cache, Supervisor.Access access, long logMark) {
        this.layout = layout;
        this.cache = cache;
        this.access = access;
        this.logMark = logMark;
    }

    /// Opens the server of `home`, starting it if it does not run; returns when it takes connections. PostgreSQL's
    /// programs are unpacked into `cache`, which homes may share.
    public static PostgresServer open(Path home, Path cache, ServerListener listener) {
        Layout layout = Layout.prepare(home);
        HomeLocks locks = HomeLocks.of(layout);
        Set<ServerStep> heard = EnumSet.noneOf(ServerStep.class);
        ServerListener once = step -> {
            if (heard.add(step)) {
                listener.step(step);
            }
        };
        var access = locks.enter(() -> new Supervisor(layout, cache, once).start(), once);
        return new PostgresServer(layout, cache, access, new ServerLog(layout.log()).size());
    }

    public String jdbcUrl() {
        return Postmaster.url(access.port());
    }

    public String user() {
        return Cluster.NAME;
    }

    public String password() {
        return access.password();
    }

    /// Why the server is gone or refuses to write, in one sentence; nothing if it is well as far as can be seen. For a
    /// caller whose connection broke or whose statement failed.
    public Optional<String> trouble() {
        String report = new ServerLog(layout.log()).since(logMark);
        Optional<String> known = Trouble.known(report, layout.home()).map(SoulprintException::sentence);
        if (known.isPresent()) {
            return known;
        }
        if (Trouble.isNearlyFull(layout.home())) {
            return Optional.of(Trouble.diskFull(layout.home()).sentence());
        }
        return switch (new Postmaster(layout).state()) {
            case ServerState.Running running when running.port() == access.port() -> Optional.empty();
            case ServerState.Changing _ ->
                Optional.of("The database in " + layout.folder()
                        + " is restarting; run the same command again in a moment.");
            case ServerState.Running _, ServerState.Orphaned _, ServerState.Stopped _ ->
                Optional.of("The database in " + layout.folder()
                        + " was ended from outside; run the same command again, which brings it back.");
        };
    }

    /// Lets go of the server and stops it if no other process uses it; a second call does nothing.
    @Override
    public void close() {
        if (!open.compareAndSet(true, false)) {
            return;
        }
        // An interrupted thread, as Ctrl-C leaves it, must still be able to use files and to wait.
        boolean interrupted = Thread.interrupted();
        try {
            HomeLocks.of(layout).leave(() -> new Supervisor(layout, cache, ServerListener.silent()).stop());
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
