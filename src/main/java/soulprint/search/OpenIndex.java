package soulprint.search;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Keeps an index open from one search to the next, as opening one reads every byte of it: opened again only when
/// something was committed since. Thread-safe; each caller closes what it was given.
final class OpenIndex implements AutoCloseable {
    private final IndexHome home;
    private @Nullable SearchIndex open;

    OpenIndex(IndexHome home) {
        this.home = home;
    }

    /// The last commit, if there is a usable one.
    synchronized Optional<SearchIndex> current() {
        SearchIndex here = open;
        if (here != null && here.isCurrent()) {
            return Optional.of(here.shared());
        }
        close();
        Optional<SearchIndex> opened = SearchIndex.open(home.directory());
        open = opened.orElse(null);
        return opened.map(SearchIndex::shared);
    }

    @Override
    public synchronized void close() {
        if (open != null) {
            open.close();
            open = null;
        }
    }
}
