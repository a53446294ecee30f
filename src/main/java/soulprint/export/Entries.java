package soulprint.export;

import java.io.Closeable;
import java.io.IOException;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/// The entries of a surveyed export, file by file, each read when it is asked for.
final class Entries implements Iterator<Entry>, Closeable {
    private final String shown;
    private final Iterator<Surveyed> members;
    private final LongConsumer read;
    private @Nullable MemberEntries current;
    private boolean closed;

    Entries(String shown, Survey survey, LongConsumer read) {
        this.shown = shown;
        this.members = survey.members().iterator();
        this.read = read;
    }

    @Override
    public boolean hasNext() {
        if (closed) {
            return false;
        }
        while (current == null || !current.hasNext()) {
            close(current);
            current = null;
            if (!members.hasNext()) {
                return false;
            }
            current = open(members.next());
        }
        return true;
    }

    @Override
    public Entry next() {
        if (!hasNext() || current == null) {
            throw new NoSuchElementException();
        }
        try {
            return current.next();
        } catch (JacksonException _) {
            throw Refusal.changed(shown);
        }
    }

    private MemberEntries open(Surveyed surveyed) {
        Member member = surveyed.member();
        try {
            return MemberEntries.of(surveyed, shown, new MeteredStream(member.open(), member, shown, read));
        } catch (IOException _) {
            throw Refusal.changed(shown);
        }
    }

    @Override
    public void close() {
        closed = true;
        close(current);
        current = null;
    }

    private static void close(@Nullable MemberEntries entries) {
        if (entries != null) {
            entries.close();
        }
    }
}
