package soulprint.pass;

/// What long work is doing now, in the words a person reads.
public enum Stage {
    STARTING("Starting", ""),
    CHECKING("Checking the file", " MB"),
    READING("Reading", " conversations"),
    EMBEDDING("Embedding", " passages"),
    EXTRACTING("Extracting facts", " conversations"),
    CONSOLIDATING("Consolidating", " facts"),
    WRITING("Writing the profile", ""),
    INDEXING("Indexing", " changes"),
    BACKING_UP("Backing up", " MB"),
    RESTORING("Restoring", " MB");

    private final String words;
    private final String unit;

    Stage(String words, String unit) {
        this.words = words;
        this.unit = unit;
    }

    public String words() {
        return words;
    }

    /// What is counted, with the space before it.
    public String unit() {
        return unit;
    }
}
