package soulprint.store.server;

/// Hears what opening a server is busy with; each step at most once for one opening.
@FunctionalInterface
public interface ServerListener {
    void step(ServerStep step);

    /// Hears nothing.
    static ServerListener silent() {
        return _ -> {};
    }
}
