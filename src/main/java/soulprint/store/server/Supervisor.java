package soulprint.store.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import soulprint.failure.Failure;
import soulprint.failure.SoulprintException;

/// Brings one home's server to run or to stop, from whatever state a crash left it in. It looks, does the one thing
/// that helps, and looks again, so that every state reached on the way, by itself or by others, is one it already
/// knows. The caller holds the home's start lock.
final class Supervisor {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration ORPHANS_GRACE = Duration.ofSeconds(3);

    private final Layout layout;
    private final Path cache;
    private final ServerListener listener;
    private final Postmaster postmaster;
    private List<ProcessHandle> orphans = List.of();
    private Deadline grace = Deadline.in(ORPHANS_GRACE);

    Supervisor(Layout layout, Path cache, ServerListener listener) {
        this.layout = layout;
        this.cache = cache;
        this.listener = listener;
        this.postmaster = new Postmaster(layout);
    }

    /// How the server is reached.
    record Access(int port, String password) {}

    /// Makes the server run, by starting or adopting it, and waits until it takes connections.
    Access start() {
        // Without its password a running server is of no use to anybody; it gets a new one when it does not run.
        if (Files.exists(layout.data()) && password().isEmpty()) {
            stop();
        }
        var deadline = Deadline.in(PATIENCE);
        Launch launch = null;
        while (!deadline.passed()) {
            switch (postmaster.state()) {
                case ServerState.Running running -> {
                    if (launch != null) {
                        launch.succeeded();
                    }
                    return new Access(running.port(), password().orElseThrow());
                }
                case ServerState.Changing _ -> listener.step(launch == null ? ServerStep.WAITING : ServerStep.STARTING);
                case ServerState.Orphaned(var processes) -> endOrphans(processes);
                case ServerState.Stopped(boolean clean) -> {
                    if (launch == null) {
                        launch = prepare();
                        deadline = Deadline.in(PATIENCE);
                    }
                    launch.step(clean);
                }
            }
            Deadline.pause();
        }
        throw new SoulprintException(
                Failure.DATABASE,
                "The database in " + layout.folder() + " is still starting or recovering after "
                        + PATIENCE.toMinutes() + " minutes; it goes on by itself, so run the same command again in a"
                        + " few minutes.");
    }

    /// Stops the server; one that takes longer than it is waited for goes on stopping by itself.
    void stop() {
        var deadline = Deadline.in(PATIENCE);
        long told = 0;
        while (!deadline.passed()) {
            switch (postmaster.state()) {
                case ServerState.Running running -> told = tell(running.pid(), told);
                case ServerState.Changing(long pid) -> told = tell(pid, told);
                case ServerState.Orphaned(var processes) -> endOrphans(processes);
                case ServerState.Stopped _ -> {
                    return;
                }
            }
            Deadline.pause();
        }
    }

    private Launch prepare() {
        Account account = Account.of(layout);
        var binaries = new BinariesCache(cache, listener)
                .binaries(Bundle.of(Platform.here()), new Programs(account.prefix(), layout.folder()));
        new Cluster(layout, binaries, account, listener).prepare();
        return new Launch(layout, binaries, account, listener);
    }

    private Optional<String> password() {
        try {
            return PrivateFile.read(layout.password());
        } catch (IOException e) {
            throw Trouble.unwritable(layout.password(), e);
        }
    }

    /// SIGINT is PostgreSQL's fast shutdown: clients are sent away and everything is written. Java itself can only send
    /// SIGTERM, which waits for clients.
    private long tell(long pid, long told) {
        if (pid == told) {
            return told;
        }
        try {
            new Programs(List.of(), layout.folder()).run("", "sh", "-c", "kill -INT \"$1\"", "sh", Long.toString(pid));
        } catch (IOException _) {
            ProcessHandle.of(pid).ifPresent(ProcessHandle::destroy);
        }
        return pid;
    }

    /// Most see at once that their server is gone; one in the middle of a long query does not. Ending it is no more
    /// than the crash that already happened, and recovery follows.
    private void endOrphans(List<ProcessHandle> processes) {
        // A server that is just starting looks like an orphan for an instant, so the grace begins anew for each
        // process.
        if (orphans.isEmpty() || !processes.containsAll(orphans)) {
            orphans = processes;
            grace = Deadline.in(ORPHANS_GRACE);
        }
        if (grace.passed()) {
            orphans.forEach(ProcessHandle::destroyForcibly);
        }
    }
}
