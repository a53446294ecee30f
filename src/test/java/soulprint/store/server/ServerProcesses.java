package soulprint.store.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// The PostgreSQL processes that run in one home, by their working directory.
final class ServerProcesses {
    private ServerProcesses() {}

    static List<ProcessHandle> of(Path home) {
        return ProcessHandle.allProcesses()
                .filter(process -> worksIn(process, home))
                .toList();
    }

    /// Kills whatever a failed test left, so that no server survives it.
    static void endAll(Path home) {
        for (List<ProcessHandle> left = of(home); !left.isEmpty(); left = of(home)) {
            left.forEach(ProcessHandle::destroyForcibly);
            Thread.onSpinWait();
        }
    }

    /// The postmaster alone.
    static ProcessHandle postmaster(Path home) {
        try (Stream<String> lines = Files.lines(home.resolve("postgresql/data/postmaster.pid"))) {
            return ProcessHandle.of(
                            Long.parseLong(lines.findFirst().orElseThrow().strip()))
                    .orElseThrow();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static boolean worksIn(ProcessHandle process, Path home) {
        try {
            Path folder = Path.of("/proc", Long.toString(process.pid()), "cwd");
            return Files.readSymbolicLink(folder).toString().startsWith(home.toRealPath() + "/");
        } catch (IOException _) {
            return false;
        }
    }
}
