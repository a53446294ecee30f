package soulprint.store.server;

import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import soulprint.failure.Failure;
import soulprint.failure.SoulprintException;

/// Turns what programs and the operating system report into one sentence a person can act on.
final class Trouble {
    /// A server that cannot make its next 16 MB WAL segment stops, and gives back what it had of it.
    private static final long NEARLY_FULL = 20L << 20;

    private static final long FULL = 1L << 20;

    private Trouble() {}

    /// Names the known reason in `report`; nothing if it holds none.
    static Optional<SoulprintException> known(String report, Path where) {
        if (report.contains("shared memory segment") && report.contains("No space left on device")) {
            return Optional.of(failure("The system's shared memory (/dev/shm) is full; free some and run the same"
                    + " command again, which goes on with " + where + "."));
        }
        if (report.contains("No space left on device") || report.contains("Disk quota exceeded")) {
            return Optional.of(diskFull(where));
        }
        if (report.contains("Read-only file system") || report.contains("Permission denied")) {
            return Optional.of(failure("PostgreSQL may not write to " + where
                    + "; make this folder and all it holds your own or choose another home with --home."));
        }
        if (report.contains("Cannot allocate memory")) {
            return Optional.of(failure("There is too little free memory to start PostgreSQL in " + where
                    + "; close some programs and run the same command again."));
        }
        return Optional.empty();
    }

    /// The reason in `report`, a full disk if there is one, or else `otherwise`.
    static SoulprintException explain(String report, Path where, String otherwise) {
        return known(report, where)
                .orElseGet(() ->
                        isNearlyFull(where) ? diskFull(where) : new SoulprintException(Failure.DATABASE, otherwise));
    }

    static boolean isNearlyFull(Path where) {
        return usable(where) < NEARLY_FULL;
    }

    private static long usable(Path where) {
        Path existing = where.toAbsolutePath();
        while (!Files.exists(existing) && existing.getParent() != null) {
            existing = existing.getParent();
        }
        try {
            FileStore disk = Files.getFileStore(existing);
            return disk.isReadOnly() || disk.getTotalSpace() == 0 ? Long.MAX_VALUE : disk.getUsableSpace();
        } catch (IOException _) {
            return Long.MAX_VALUE;
        }
    }

    static SoulprintException diskFull(Path where) {
        return failure("The disk that holds " + where + " is full; free some space and run the same command again.");
    }

    static SoulprintException unwritable(Path where, IOException cause) {
        if (cause instanceof ClosedByInterruptException) {
            return new SoulprintException(
                    Failure.INTERRUPTED, "Opening " + where + " was interrupted; run the same command again.", cause);
        }
        String report = String.valueOf(cause.getMessage());
        // The system words its reports in the person's language; the free space tells in any.
        if (report.contains("No space left on device") || report.contains("quota") || usable(where) < FULL) {
            return diskFull(where);
        }
        return failure(
                "SoulPrint cannot write to " + where + "; make it writable or choose another home with --home.", cause);
    }

    static SoulprintException failure(String sentence) {
        return failure(sentence, null);
    }

    static SoulprintException failure(String sentence, @Nullable Throwable cause) {
        return new SoulprintException(Failure.ENVIRONMENT, sentence, cause);
    }
}
