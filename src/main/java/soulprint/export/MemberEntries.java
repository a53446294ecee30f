package soulprint.export;

import java.io.Closeable;
import java.util.Iterator;

/// The entries of one file, in its order.
interface MemberEntries extends Iterator<Entry>, Closeable {
    /// Of a surveyed file, whose content is `stream`.
    static MemberEntries of(Surveyed surveyed, String shown, MeteredStream stream) {
        return switch (surveyed.layout()) {
            case ARRAY, WRAPPED, SINGLE -> new DocumentEntries(surveyed, shown, stream);
            case LINES -> new TranscriptEntries(surveyed, shown, stream);
        };
    }

    @Override
    void close();
}
