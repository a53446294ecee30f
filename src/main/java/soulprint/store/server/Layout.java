package soulprint.store.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/// Where everything of one home's server lies; the home is a real path, so two names of it are one.
record Layout(Path home) {

    /// Creates the private folder of the server below `home`.
    static Layout prepare(Path home) {
        try {
            createPrivately(home);
            var layout = new Layout(home.toRealPath());
            createPrivately(layout.folder());
            Files.setPosixFilePermissions(layout.folder(), PosixFilePermissions.fromString("rwx------"));
            return layout;
        } catch (IOException e) {
            throw Trouble.unwritable(home, e);
        }
    }

    private static void createPrivately(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(
                    folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        }
    }

    Path folder() {
        return home.resolve("postgresql");
    }

    Path data() {
        return folder().resolve("data");
    }

    Path port() {
        return folder().resolve("port");
    }

    Path password() {
        return folder().resolve("password");
    }

    Path log() {
        return folder().resolve("log");
    }

    Path startLock() {
        return folder().resolve("start.lock");
    }

    Path inUseLock() {
        return folder().resolve("in-use.lock");
    }

    /// Which PostgreSQL ran this data directory last.
    Path version() {
        return folder().resolve("version");
    }
}
