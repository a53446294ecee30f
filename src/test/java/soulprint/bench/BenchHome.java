package soulprint.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.stream.Stream;
import soulprint.Home;
import soulprint.Models;
import soulprint.Soulprint;
import soulprint.conversation.UserId;
import soulprint.model.Embedder;
import soulprint.store.Database;
import soulprint.store.DatabaseAddress;
import soulprint.testing.Dump;

/// A temporary home with its database; `cache` is where programs and models are unpacked.
record BenchHome(Path folder, DatabaseAddress address, Path cache) {
    /// The product in this home, with a model or by words only.
    Soulprint open(Optional<Embedder> embedder) {
        Home home = new Home(folder, Database.open(address, Optional::empty), () -> {});
        return new Soulprint(home, UserId.LOCAL, InstantSource.system(), Models.byRule(embedder, ZoneOffset.UTC));
    }

    Path index() {
        return folder.resolve("index").resolve(UserId.LOCAL.toString());
    }

    long number(String query) throws SQLException {
        return Long.parseLong(Dump.rows(address, query).getFirst());
    }

    static long bytes(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(path -> path.toFile().length())
                    .sum();
        }
    }
}
