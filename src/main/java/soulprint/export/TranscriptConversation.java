package soulprint.export;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import soulprint.conversation.Provider;

/// A conversation of a transcript while its lines come in.
final class TranscriptConversation {
    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}]+");

    /// What a message costs in memory beyond its text.
    private static final int OVERHEAD = 16;

    private final String id;
    private final String location;
    private final Header header = new Header();
    private final Tally tally = new Tally();
    private final ConversationBuilder builder = new ConversationBuilder(Provider.TRANSCRIPT, header, tally);
    private int lines;
    private int characters;
    private Entry.@Nullable Reason refusal;

    /// `location` is that of the first line.
    TranscriptConversation(String id, String location) {
        this.id = id;
        this.location = location;
        header.identify(id);
    }

    boolean holds(TranscriptLine line) {
        return id.equals(line.conversation());
    }

    void add(TranscriptLine line) {
        lines++;
        if (refusal == null) {
            refusal = lines > Limits.MESSAGES ? Entry.Reason.TOO_MANY_MESSAGES : line.refusal();
        }
        if (refusal != null) {
            return;
        }
        header.entitle(line.title());
        builder.next(line.date());
        if (say(line)) {
            characters += line.text().length() + OVERHEAD;
            refusal = characters > Limits.CONVERSATION ? Entry.Reason.TOO_LARGE : null;
        }
    }

    private boolean say(TranscriptLine line) {
        Voice speaking = Voice.of(line.speaker());
        Voice voice = line.role() == null || line.role().isBlank() ? speaking : Voice.of(line.role());
        return switch (voice) {
            case SYSTEM -> tally.leaveOut(LeftOut.Reason.SYSTEM);
            case TOOL -> tally.leaveOut(LeftOut.Reason.TOOL_OUTPUT);
            case USER, ASSISTANT, OTHER ->
                builder.say(
                        line.message(),
                        voice.role(),
                        speaking == Voice.OTHER ? name(line.speaker()) : null,
                        line.text());
        };
    }

    private static @Nullable String name(@Nullable String speaker) {
        if (speaker == null) {
            return null;
        }
        String name = SPACE.matcher(Texts.repaired(speaker)).replaceAll(" ").strip();
        String cut = Texts.cut(name, Limits.SPEAKER).strip();
        return cut.isEmpty() ? null : cut;
    }

    Entry entry() {
        return builder.build(location, refusal);
    }
}
