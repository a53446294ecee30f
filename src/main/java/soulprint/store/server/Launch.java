package soulprint.store.server;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import soulprint.failure.SoulprintException;

/// Starts the server of one prepared data directory, again where an attempt failed for a passing reason.
final class Launch {
    private static final int ATTEMPTS = 5;

    private final Layout layout;
    private final Binaries binaries;
    private final Account account;
    private final ServerListener listener;
    private final ServerLog log;
    private @Nullable Process starting;
    private long mark;
    private int attempts;

    Launch(Layout layout, Binaries binaries, Account account, ServerListener listener) {
        this.layout = layout;
        this.binaries = binaries;
        this.account = account;
        this.listener = listener;
        this.log = new ServerLog(layout.log());
    }

    /// Goes on with starting; to be called while nothing runs on the data directory.
    void step(boolean clean) {
        Process process = starting;
        if (process != null && process.isAlive()) {
            return;
        }
        if (process != null) {
            judge(log.since(mark));
        }
        try {
            starting = begin(clean);
        } catch (IOException e) {
            throw Trouble.unwritable(layout.home(), e);
        }
    }

    /// Ends what only watched the server start.
    void succeeded() {
        if (starting != null) {
            starting.destroyForcibly();
        }
    }

    private Process begin(boolean clean) throws IOException {
        attempts++;
        listener.step(clean ? ServerStep.STARTING : ServerStep.RECOVERING);
        log.rotate();
        mark = log.size();
        var settings = new Settings(Port.reserve(layout), binaries.lz4());
        PrivateFile.write(layout.data().resolve("postgresql.conf"), settings.postgresql());
        PrivateFile.write(layout.data().resolve("pg_hba.conf"), Settings.hostBasedAuthentication());
        // Its process is gone, but its number may meanwhile be another program's, which PostgreSQL would take for a
        // server.
        Files.deleteIfExists(PostmasterFile.in(layout.data()));
        account.own(layout.folder());
        // pg_ctl gives the server a session of its own, out of reach of this terminal's Ctrl-C. Names relative to the
        // working directory keep the home's path out of the shell that pg_ctl uses.
        return new Programs(account.prefix(), layout.folder())
                .start(layout.log(), binaries.program("pg_ctl"), "start", "-w", "-s", "-D", "data", "-l", "log");
    }

    /// A port may be taken between the look and the start, and a server's last process may still be ending: such
    /// passes. Anything else may have been a kill, so it is tried again a few times.
    private void judge(String report) {
        Optional<SoulprintException> known = Trouble.known(report, layout.home());
        if (known.isPresent()) {
            throw known.get();
        }
        boolean passing = report.contains("Address already in use")
                || report.contains("pre-existing shared memory block")
                || report.contains("lock file \"postmaster.pid\" already exists");
        attempts = passing ? 0 : attempts;
        if (attempts >= ATTEMPTS) {
            throw Trouble.explain(
                    report,
                    layout.home(),
                    "PostgreSQL does not start in " + layout.folder() + "; read the end of " + layout.log()
                            + " for the reason, and run the same command again when it is gone.");
        }
    }
}
