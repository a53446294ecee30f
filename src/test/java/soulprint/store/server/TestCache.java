package soulprint.store.server;

import java.nio.file.Path;

/// The unpacked PostgreSQL that the tests share.
final class TestCache {
    static final Path FOLDER = Path.of("target", "postgresql-cache").toAbsolutePath();

    private TestCache() {}
}
