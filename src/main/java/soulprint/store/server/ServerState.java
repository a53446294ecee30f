package soulprint.store.server;

import java.util.List;

/// What becomes of one data directory right now.
sealed interface ServerState {
    /// Its server takes connections.
    record Running(long pid, int port) implements ServerState {}

    /// Its server is starting, recovering or stopping.
    record Changing(long pid) implements ServerState {}

    /// Its server was killed, and some of its processes have not noticed yet.
    record Orphaned(List<ProcessHandle> processes) implements ServerState {}

    /// Nothing runs; not `clean` if the last server was cut off.
    record Stopped(boolean clean) implements ServerState {}
}
