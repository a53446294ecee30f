package soulprint.export;

import java.io.IOException;
import java.util.function.LongConsumer;
import soulprint.failure.SoulprintException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;

/// Looks over one file before anything of it is stored: refuses what is damaged, and says where.
final class Surveyor {
    private final String shown;
    private final Member member;
    private final String where;
    private final LongConsumer read;
    private boolean heldConversations;
    private long documentBytes;

    Surveyor(String shown, Member member, LongConsumer read) {
        this.shown = shown;
        this.member = member;
        this.where = member.in(shown);
        this.read = read;
    }

    /// Whether there were conversations in it, even if `survey` failed.
    boolean heldConversations() {
        return heldConversations;
    }

    Surveyed survey() {
        try {
            Surveyed document = document();
            if (!document.formats().isEmpty() || !isTranscript()) {
                return document;
            }
        } catch (SoulprintException e) {
            // Only what would be refused can be a transcript: so it is never mistaken for one.
            if (heldConversations || !isTranscript()) {
                throw e;
            }
        }
        heldConversations = true;
        read.accept(-documentBytes);
        return transcript();
    }

    private Surveyed document() {
        try (MeteredStream stream = new MeteredStream(member.open(), member, shown, this::count);
                JsonParser parser = Json.parser(stream)) {
            Surveyed surveyed = scan(parser, stream);
            if (!stream.isWhole()) {
                throw Refusal.damaged(where);
            }
            return surveyed;
        } catch (IOException | JacksonIOException _) {
            throw unreadable();
        }
    }

    private void count(long bytes) {
        documentBytes += bytes;
        read.accept(bytes);
    }

    private boolean isTranscript() {
        try (MeteredStream stream = new MeteredStream(member.open(), member, shown, _ -> {})) {
            return new LineScan(new Lines(stream), where).isTranscript();
        } catch (IOException | JacksonIOException _) {
            return false;
        }
    }

    private Surveyed transcript() {
        try (MeteredStream stream = new MeteredStream(member.open(), member, shown, read)) {
            var scan = new LineScan(new Lines(stream), where);
            scan.scan();
            if (!stream.isWhole()) {
                throw Refusal.damaged(where);
            }
            return new Surveyed(member, Surveyed.Layout.LINES, scan.formats(), scan.overlong());
        } catch (IOException | JacksonIOException _) {
            throw unreadable();
        }
    }

    private Surveyed scan(JsonParser parser, MeteredStream stream) throws IOException {
        var scan = new MemberScan(parser, stream, where);
        try {
            Surveyed.Layout layout = scan.scan();
            if (layout == null) {
                throw notJson();
            }
            if (parser.nextToken() != null) {
                throw severalDocuments();
            }
            return new Surveyed(member, layout, scan.formats(), scan.overlong());
        } catch (JacksonIOException e) {
            throw e;
        } catch (JacksonException e) {
            throw stream.isWhole() ? broken(e, parser, scan) : Refusal.damaged(where);
        } finally {
            heldConversations = scan.formats().stream().anyMatch(Format::recognised);
        }
    }

    private SoulprintException unreadable() {
        return member.checksum() >= 0
                ? Refusal.damaged(where)
                : Refusal.of(where + " cannot be read", "check its permissions and the disk it lies on.");
    }

    private SoulprintException notJson() {
        return Refusal.of(where + " is empty or no JSON", "import the ZIP that the provider sent, or its JSON file.");
    }

    private SoulprintException severalDocuments() {
        return Refusal.of(
                where + " goes on after its JSON ends, as logs in JSON lines do, which cannot be read yet",
                "import the ZIP that the provider sent, or the JSON file in it.");
    }

    /// A parser's own message quotes the file, so only its kind and place are told.
    private SoulprintException broken(JacksonException e, JsonParser parser, MemberScan scan) {
        if (!scan.begun()) {
            return notJson();
        }
        long offset = parser.currentLocation().getByteOffset();
        String place = "conversation " + (scan.formats().size() + 1) + (offset < 0 ? "" : ", byte " + offset);
        String again = "download the export again and import that file.";
        return switch (e) {
            case StreamConstraintsException _ ->
                Refusal.of(
                        "%s is nested more than %d levels deep, or has a field name or number of absurd length (%s)"
                                .formatted(where, Limits.NESTING, place),
                        again);
            case UnexpectedEndOfInputException _ ->
                Refusal.of("%s is cut off before its end (%s)".formatted(where, place), again);
            case JacksonException _
            when isBadEncoding(e) ->
                Refusal.of("%s holds bytes that are not UTF-8 (%s)".formatted(where, place), again);
            default -> Refusal.of("%s is damaged: it is not valid JSON (%s)".formatted(where, place), again);
        };
    }

    private static boolean isBadEncoding(JacksonException e) {
        return String.valueOf(e.getOriginalMessage()).startsWith("Invalid UTF-");
    }
}
