package soulprint.export;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/// The entries of a transcript in JSON lines. A line that is none of a transcript is an entry of its own, before that
/// of the conversation it stands in.
final class TranscriptEntries implements MemberEntries {
    private final Surveyed surveyed;
    private final String shown;
    private final MeteredStream stream;
    private final Lines lines;
    private @Nullable TranscriptConversation current;
    private int count;

    TranscriptEntries(Surveyed surveyed, String shown, MeteredStream stream) {
        this.surveyed = surveyed;
        this.shown = shown;
        this.stream = stream;
        this.lines = new Lines(stream);
    }

    @Override
    public boolean hasNext() {
        return count < surveyed.formats().size();
    }

    @Override
    public Entry next() {
        count++;
        try {
            while (lines.next()) {
                String location = "%s, line %d".formatted(surveyed.member().nameWithin(shown), lines.number());
                TranscriptLine line = line();
                if (line == null) {
                    return new Entry.Skipped(location, Entry.Reason.NOT_A_LINE, null);
                }
                TranscriptConversation before = current;
                if (before != null && before.holds(line)) {
                    before.add(line);
                    continue;
                }
                current = new TranscriptConversation(line.conversation(), location);
                current.add(line);
                if (before != null) {
                    return before.entry();
                }
            }
        } catch (IOException _) {
            throw Refusal.changed(shown);
        }
        return last();
    }

    private @Nullable TranscriptLine line() {
        return surveyed.overlong().get(lines.number()) ? TranscriptLine.overlong(lines) : TranscriptLine.read(lines);
    }

    private Entry last() {
        TranscriptConversation last = current;
        if (last == null) {
            throw Refusal.changed(shown);
        }
        current = null;
        return last.entry();
    }

    @Override
    public void close() {
        try {
            stream.close();
        } catch (IOException _) {
            // Everything wanted of the file has been read.
        }
    }
}
