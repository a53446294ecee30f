package soulprint.store.server;

import java.nio.file.Path;

/// PostgreSQL's programs as unpacked into the cache, and what they are able to do.
record Binaries(Path folder, String version, boolean lz4) {

    String program(String name) {
        return folder.resolve("bin").resolve(name).toString();
    }

    /// The major version, which a data directory must share.
    String major() {
        return version.replaceFirst("[^0-9].*", "");
    }
}
