package soulprint.store.server;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import soulprint.failure.Failure;
import soulprint.failure.SoulprintException;

/// Keeps PostgreSQL's programs unpacked, one folder for each bundle. A folder is complete if its marker says so and
/// what lies in it still has the count and size that the marker names: caches lose files to cleaners and power
/// losses.
final class BinariesCache {
    private static final String MARKER = "complete";
    private static final String UNFINISHED = ".unfinished";

    private final Path cache;
    private final ServerListener listener;

    BinariesCache(Path cache, ServerListener listener) {
        this.cache = cache.toAbsolutePath();
        this.listener = listener;
    }

    /// The binaries for this machine, unpacked now if they are not yet; `programs` can run them.
    Binaries binaries(Bundle bundle, Programs programs) {
        refuseUnquotable();
        Path folder = cache.resolve(bundle.key());
        try {
            Optional<Binaries> known = complete(folder);
            return known.isPresent() ? known.get() : unpackOnce(bundle, folder, programs);
        } catch (IOException e) {
            throw Trouble.unwritable(cache, e);
        }
    }

    private Binaries unpackOnce(Bundle bundle, Path folder, Programs programs) throws IOException {
        Files.createDirectories(cache);
        // Within one process a file lock cannot be taken twice; between threads this class is the monitor.
        synchronized (BinariesCache.class) {
            try (var channel = FileChannel.open(
                            cache.resolve("unpack.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    var _ = channel.lock()) {
                Optional<Binaries> meanwhile = complete(folder);
                return meanwhile.isPresent() ? meanwhile.get() : unpack(bundle, folder, programs);
            }
        }
    }

    private Binaries unpack(Bundle bundle, Path folder, Programs programs) throws IOException {
        listener.step(ServerStep.UNPACKING);
        removeUnfinished();
        Path fresh = cache.resolve(bundle.key() + UNFINISHED);
        try {
            bundle.unpack(fresh);
            Binaries unpacked = inspect(new Binaries(fresh, "", false), programs);
            String marker = "%s %s %s".formatted(unpacked.version(), unpacked.lz4(), contents(fresh));
            PrivateFile.write(fresh.resolve(MARKER), marker);
            if (Files.exists(folder)) {
                Files.move(folder, cache.resolve(bundle.key() + ".broken" + UNFINISHED));
            }
            Files.move(fresh, folder, StandardCopyOption.ATOMIC_MOVE);
            return new Binaries(folder, unpacked.version(), unpacked.lz4());
        } catch (IOException e) {
            throw Trouble.unwritable(cache, e);
        } finally {
            removeUnfinished();
        }
    }

    private static Binaries inspect(Binaries unpacked, Programs programs) throws IOException {
        String postgres = unpacked.program("postgres");
        Programs.Outcome version;
        try {
            version = programs.run("", postgres, "--version");
        } catch (IOException e) {
            throw cannotRun(unpacked.folder(), e);
        }
        if (!version.succeeded()) {
            throw cannotRun(unpacked.folder(), new IOException(version.output()));
        }
        // An unknown value of a setting ends the program with an error that names the setting; a missing folder comes
        // later.
        String lz4 = programs.run("", postgres, "-C", "wal_compression", "-c", "wal_compression=lz4", "-D", "/nowhere")
                .output();
        String number = version.output().strip().replaceFirst("^.*\\) ", "").replaceFirst(" .*$", "");
        return new Binaries(unpacked.folder(), number, !lz4.contains("invalid value"));
    }

    private static SoulprintException cannotRun(Path folder, IOException cause) {
        return Trouble.failure(
                "The PostgreSQL that comes with SoulPrint cannot be run from " + folder.getParent()
                        + " on this system; allow programs to run there or set SOULPRINT_DATABASE_URL to a PostgreSQL"
                        + " of your own.",
                cause);
    }

    private static Optional<Binaries> complete(Path folder) throws IOException {
        String[] marker = PrivateFile.read(folder.resolve(MARKER)).orElse("").split(" ", 3);
        if (marker.length < 3 || !marker[2].equals(contents(folder))) {
            return Optional.empty();
        }
        return Optional.of(new Binaries(folder, marker[0], Boolean.parseBoolean(marker[1])));
    }

    private static String contents(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> plain = files.filter(file -> Files.isRegularFile(file) && !file.endsWith(MARKER))
                    .toList();
            long bytes = 0;
            for (Path file : plain) {
                bytes += Files.size(file);
            }
            return plain.size() + " " + bytes;
        }
    }

    /// Clears what an unpacking that was cut off left; only under the lock.
    private void removeUnfinished() throws IOException {
        try (Stream<Path> entries = Files.list(cache)) {
            for (Path entry : entries.filter(entry -> entry.toString().endsWith(UNFINISHED))
                    .toList()) {
                Trees.delete(entry);
            }
        }
    }

    /// initdb hands its own path to a shell between double quotes.
    private void refuseUnquotable() {
        if (cache.toString().chars().anyMatch(c -> "\"$`\\".indexOf(c) >= 0)) {
            throw new SoulprintException(
                    Failure.ENVIRONMENT,
                    "PostgreSQL cannot be unpacked into " + cache + " because of the quote, dollar sign or backslash in"
                            + " this path; choose another home with --home.");
        }
    }
}
