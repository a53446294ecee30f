package soulprint.store.server;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Properties;

/// Tells what runs on one data directory. A process number alone proves nothing, for it may have gone to another
/// program since: on Linux every process of a server has the data directory as its working directory, which no copy,
/// move or reuse can feign; elsewhere the program's name and the server's own answer decide.
record Postmaster(Layout layout) {
    private static final Path PROCESSES = Path.of("/proc");

    private enum Owner {
        OURS,
        ANOTHER,
        HIDDEN
    }

    ServerState state() {
        try {
            Optional<PostmasterFile> file = PostmasterFile.read(layout.data());
            if (file.isPresent() && isOurs(file.get())) {
                return file.get().isReady() && Greeting.of(file.get().port()) == Greeting.ACCEPTED
                        ? new ServerState.Running(file.get().pid(), file.get().port())
                        : new ServerState.Changing(file.get().pid());
            }
            List<ProcessHandle> orphans = ProcessHandle.allProcesses()
                    .filter(process -> owner(process.pid()) == Owner.OURS)
                    .toList();
            return orphans.isEmpty()
                    ? new ServerState.Stopped(!Files.exists(PostmasterFile.in(layout.data())))
                    : new ServerState.Orphaned(orphans);
        } catch (IOException e) {
            throw Trouble.unwritable(layout.data(), e);
        }
    }

    private boolean isOurs(PostmasterFile file) {
        return switch (owner(file.pid())) {
            case OURS -> true;
            case ANOTHER -> false;
            case HIDDEN -> isPostgres(file.pid()) && !answersForAnother(file.port());
        };
    }

    private Owner owner(long pid) {
        if (!Files.exists(PROCESSES.resolve("self"))) {
            return ProcessHandle.of(pid).isPresent() ? Owner.HIDDEN : Owner.ANOTHER;
        }
        try {
            Path folder = PROCESSES.resolve(Long.toString(pid)).resolve("cwd");
            return Files.isSameFile(folder, layout.data()) && isPostgres(pid) ? Owner.OURS : Owner.ANOTHER;
        } catch (AccessDeniedException _) {
            return Owner.HIDDEN;
        } catch (IOException _) {
            // Ended, or ended and not yet waited for: neither writes to the data any more.
            return Owner.ANOTHER;
        }
    }

    private static boolean isPostgres(long pid) {
        try {
            return PrivateFile.read(PROCESSES.resolve(Long.toString(pid)).resolve("comm"))
                    .or(() -> ProcessHandle.of(pid)
                            .flatMap(process -> process.info().command())
                            .map(command -> String.valueOf(Path.of(command).getFileName())))
                    .orElse("")
                    .equals("postgres");
        } catch (IOException _) {
            return false;
        }
    }

    /// A server that does not answer yet is given the benefit of the doubt: two on one directory would be worse than
    /// waiting.
    private boolean answersForAnother(int port) {
        if (Greeting.of(port) != Greeting.ACCEPTED) {
            return false;
        }
        var login = new Properties();
        login.setProperty("user", Cluster.NAME);
        login.setProperty("connectTimeout", "5");
        login.setProperty("socketTimeout", "5");
        try {
            login.setProperty("password", PrivateFile.read(layout.password()).orElse(""));
            try (var connection = DriverManager.getConnection(url(port), login);
                    var rows = connection.createStatement().executeQuery("SHOW data_directory")) {
                return !rows.next() || !Files.isSameFile(Path.of(rows.getString(1)), layout.data());
            }
        } catch (SQLException | IOException _) {
            return true;
        }
    }

    static String url(int port) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + Cluster.NAME;
    }
}
