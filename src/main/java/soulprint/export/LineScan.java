package soulprint.export;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.exc.JacksonIOException;

/// Scans a file of JSON lines as bare tokens, decoding nothing but the conversations' ids: whether it is a transcript,
/// and what it holds.
final class LineScan {
    /// The lines among which one of a transcript must be, for the file to be taken for one.
    private static final int FIRST_LINES = 20;

    private final Lines lines;
    private final String where;
    private final LongNames longNames;
    private final List<Format> formats = new ArrayList<>();
    private final BitSet overlong = new BitSet();
    private final Set<Long> seen = new HashSet<>();

    /// `where` names the file in a sentence.
    LineScan(Lines lines, String where) {
        this.lines = lines;
        this.where = where;
        this.longNames = new LongNames(where);
    }

    /// One for each conversation and for each line that is none of a transcript.
    List<Format> formats() {
        return formats;
    }

    /// The numbers of the lines that may hold a text too long to decode.
    BitSet overlong() {
        return overlong;
    }

    private record Line(@Nullable String conversation, Shape shape, boolean array) {}

    /// Whether it begins as a transcript does, or has at least one of its lines among its first.
    boolean isTranscript() throws IOException {
        for (int looked = 0; looked < FIRST_LINES && lines.next(); looked++) {
            Line line = line();
            if (line.array()) {
                return false;
            }
            if (line.conversation() != null && line.shape().isTranscriptLine()) {
                return true;
            }
        }
        return false;
    }

    /// Scans to the end of the file; refuses it if a conversation goes on after another one.
    void scan() throws IOException {
        String current = null;
        while (lines.next()) {
            String conversation = line().conversation();
            overlong.set(lines.number(), lines.length() > Limits.STRING + MemberScan.BLUR);
            if (conversation == null) {
                note(Format.UNKNOWN);
            } else if (!conversation.equals(current)) {
                if (!seen.add(Ids.fingerprint(conversation))) {
                    throw Refusal.of(
                            "%s goes back to an earlier conversation in line %d, and the lines of one must stand together"
                                    .formatted(where, lines.number()),
                            "sort it by conversation_id, leaving the lines of each in their order, and import again.");
                }
                current = conversation;
                note(Format.TRANSCRIPT);
            }
        }
    }

    private void note(Format format) {
        formats.add(format);
        if (formats.size() > Limits.CONVERSATIONS) {
            throw Refusal.of(
                    "%s holds more than %d conversations".formatted(where, Limits.CONVERSATIONS), "divide it in two.");
        }
    }

    private Line line() {
        var shape = new Shape();
        try (JsonParser parser = Json.parser(lines)) {
            JsonToken first = parser.nextToken();
            if (first != JsonToken.START_OBJECT) {
                return new Line(null, shape, first == JsonToken.START_ARRAY);
            }
            String conversation = null;
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                String name = parser.currentName();
                longNames.refuse(name.length());
                shape.field(name, parser.nextToken());
                if (name.equals("conversation_id")) {
                    conversation = TranscriptLine.conversation(parser);
                } else {
                    skip(parser);
                }
            }
            return new Line(parser.nextToken() == null ? conversation : null, shape, false);
        } catch (JacksonIOException e) {
            throw e;
        } catch (JacksonException _) {
            return new Line(null, shape, false);
        }
    }

    private void skip(JsonParser parser) {
        int depth = parser.currentToken().isStructStart() ? 1 : 0;
        while (depth > 0) {
            JsonToken token = parser.nextToken();
            depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
            if (token == JsonToken.PROPERTY_NAME) {
                longNames.refuse(parser.currentName().length());
            }
        }
    }
}
