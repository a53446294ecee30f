package soulprint.store.server;

/// What opening a server is busy with, where it may take long enough to be worth showing.
public enum ServerStep {
    UNPACKING("unpacking PostgreSQL"),
    CREATING("creating the database"),
    STARTING("starting the database"),
    RECOVERING("recovering the database after it was cut off"),
    WAITING("waiting for the database, which is just starting or stopping");

    private final String words;

    ServerStep(String words) {
        this.words = words;
    }

    /// The step in words for a progress display.
    public String words() {
        return words;
    }
}
