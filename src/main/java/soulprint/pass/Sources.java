package soulprint.pass;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import soulprint.export.Entry;
import soulprint.export.Export;
import soulprint.export.Survey;
import soulprint.failure.Failure;
import soulprint.failure.SoulprintException;

/// The exports that one import reads, one after the other. All are surveyed before the first conversation is taken,
/// so that a broken one among them is refused while nothing is stored.
public final class Sources implements Iterable<Entry>, AutoCloseable {
    private static final long MEGABYTE = 1_000_000;

    private final List<Path> paths;
    private final List<Export> exports = new ArrayList<>();
    private final List<Survey> surveys = new ArrayList<>();

    private Sources(List<Path> paths) {
        this.paths = paths;
    }

    /// Opens and checks them; one that cannot be imported refuses all.
    public static Sources open(List<Path> paths, Progress progress) {
        Sources sources = new Sources(paths);
        try {
            for (Path path : paths) {
                sources.exports.add(Export.open(path));
            }
            sources.survey(progress);
            return sources;
        } catch (RuntimeException e) {
            sources.close();
            throw e;
        }
    }

    private void survey(Progress progress) {
        for (Export export : exports) {
            long total = export.bytes() / MEGABYTE;
            surveys.add(export.survey(bytes -> progress.at(Stage.CHECKING, bytes / MEGABYTE, total)));
        }
    }

    /// How many conversations the survey counted.
    int conversations() {
        return surveys.stream().mapToInt(Survey::conversations).sum();
    }

    List<String> files() {
        return paths.stream().map(Path::toString).toList();
    }

    /// The names under which an import is recorded: without the folders they lay in.
    String names() {
        return String.join(
                ", ",
                paths.stream().map(path -> String.valueOf(path.getFileName())).toList());
    }

    /// The receipt, unless it shows that there was nothing to find: that is a failure, not a success.
    Receipt found(Receipt receipt) {
        if (receipt.conversations() > 0) {
            return receipt;
        }
        String reason = receipt.skipped().isEmpty()
                ? "it holds no conversation"
                : "all it holds was skipped (%,d, mostly %s)"
                        .formatted(
                                Receipt.sum(receipt.skipped()),
                                receipt.skipped().getFirst().reason());
        throw new SoulprintException(
                Failure.BAD_INPUT,
                "There is nothing to import in %s: %s; check that this is a chat export.".formatted(names(), reason));
    }

    @Override
    public Iterator<Entry> iterator() {
        Iterator<Export> left = exports.iterator();
        Iterator<Survey> surveyed = surveys.iterator();
        return new Iterator<>() {
            private Iterator<Entry> current = Collections.emptyIterator();

            @Override
            public boolean hasNext() {
                while (!current.hasNext() && left.hasNext()) {
                    current = left.next().entries(surveyed.next(), _ -> {});
                }
                return current.hasNext();
            }

            @Override
            public Entry next() {
                if (!hasNext()) {
                    throw new NoSuchElementException();
                }
                return current.next();
            }
        };
    }

    @Override
    public void close() {
        exports.forEach(Export::close);
    }
}
