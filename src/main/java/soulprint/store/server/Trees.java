package soulprint.store.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// Folders with everything below them.
final class Trees {
    private Trees() {}

    /// Deletes as much as can be deleted; a program that is still writing there may keep the rest, which the next one
    /// clears.
    static void delete(Path folder) {
        try (Stream<Path> entries = Files.walk(folder)) {
            List<Path> deepestFirst = entries.sorted(Comparator.reverseOrder()).toList();
            for (Path entry : deepestFirst) {
                Files.deleteIfExists(entry);
            }
        } catch (NoSuchFileException _) {
            // Gone already.
        } catch (IOException | java.io.UncheckedIOException _) {
            // What stays is named as unfinished, so nobody mistakes it for something whole.
        }
    }

    /// Gives everything in `folder` to `uid`.
    static void give(Path folder, int uid) throws IOException {
        try (Stream<Path> entries = Files.walk(folder)) {
            for (Path entry : (Iterable<Path>) entries::iterator) {
                Files.setAttribute(entry, "unix:uid", uid, java.nio.file.LinkOption.NOFOLLOW_LINKS);
            }
        }
    }
}
