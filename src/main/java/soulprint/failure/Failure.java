package soulprint.failure;

/// What kind of thing went wrong; each door maps it to its own code (exit status, HTTP status).
public enum Failure {
    /// The file is missing, damaged, encrypted, not an export or holds nothing to import.
    BAD_INPUT,
    /// Nothing is known under the given name.
    NOT_FOUND,
    /// Somebody else does the same work right now.
    BUSY,
    /// Disk full, home not writable, a missing program: the machine must be put right first.
    ENVIRONMENT,
    /// PostgreSQL cannot be started or reached, or holds a schema this version does not know.
    DATABASE,
    /// Stopped by the user; what was stored stays and the same command goes on.
    INTERRUPTED
}
