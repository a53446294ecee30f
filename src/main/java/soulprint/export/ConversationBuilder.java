package soulprint.export;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import soulprint.conversation.Context;
import soulprint.conversation.Conversation;
import soulprint.conversation.Message;
import soulprint.conversation.Provider;
import soulprint.conversation.Role;

/// Puts one conversation together, oldest message first: repairs texts, makes ids distinct, and lets what has no date
/// inherit the one before it.
final class ConversationBuilder {
    private final Provider provider;
    private final Header header;
    private final Tally tally;
    private final List<Said> said = new ArrayList<>();
    private final List<Declared> declared = new ArrayList<>();
    private int position;
    private @Nullable Instant now;
    private @Nullable Instant earliest;
    private @Nullable Instant latest;

    private record Said(
            int position,
            @Nullable String id,
            Role role,
            @Nullable String speaker,
            @Nullable Instant at,
            String text) {}

    private record Declared(
            int position,
            @Nullable String id,
            Context.Kind kind,
            @Nullable Instant at,
            List<String> texts) {}

    ConversationBuilder(Provider provider, Header header, Tally tally) {
        this.provider = provider;
        this.header = header;
        this.tally = tally;
    }

    /// Goes on to the next message of the thread, whether it will be kept or not.
    void next(@Nullable Instant at) {
        position++;
        if (at == null) {
            return;
        }
        now = at;
        earliest = earliest == null || at.isBefore(earliest) ? at : earliest;
        latest = latest == null || at.isAfter(latest) ? at : latest;
    }

    /// Whether there was anything said.
    boolean say(@Nullable String id, Role role, String text) {
        return say(id, role, null, text);
    }

    boolean say(@Nullable String id, Role role, @Nullable String speaker, String text) {
        String shown = repaired(Citations.stripped(text));
        if (shown.isBlank()) {
            tally.leaveOut(LeftOut.Reason.NO_TEXT);
            return false;
        }
        return said.add(new Said(position, id, role, speaker, now, shown));
    }

    void declare(@Nullable String id, Context.Kind kind, List<String> texts) {
        tally.contexts++;
        declared.add(new Declared(
                position, id, kind, now, texts.stream().map(this::repaired).toList()));
    }

    private String repaired(String text) {
        String result = Texts.repaired(text);
        if (!result.equals(text)) {
            tally.repaired++;
        }
        return result;
    }

    /// `refusal` is what stood against reading all of it, if anything did.
    Entry build(String location, Entry.@Nullable Reason refusal) {
        Entry.Reason reason = header.privacy() == null ? refusal : header.privacy();
        if (reason == null && said.isEmpty()) {
            reason = Entry.Reason.NO_TEXT;
        }
        return reason == null ? read(location) : new Entry.Skipped(location, reason, header.id());
    }

    private Entry read(String location) {
        String title = repaired(header.title());
        Instant createdAt = header.createdAt() == null ? earliest : header.createdAt();
        Instant updatedAt = header.updatedAt() == null ? latest : header.updatedAt();
        String own = header.id();
        String id = own == null ? Ids.derived(identity(createdAt, title)) : own;
        Ids ids = new Ids();
        List<Context> contexts = contexts(id, ids, createdAt);
        List<Message> messages = said.stream()
                .map(it -> new Message(
                        ids.message(it.id, id + "#" + it.position),
                        it.role,
                        it.speaker,
                        dated(it.at, createdAt),
                        it.text))
                .toList();
        var conversation = new Conversation(id, provider, title, createdAt, updatedAt, messages, contexts);
        return new Entry.Read(location, conversation, tally.leftOut());
    }

    private List<Context> contexts(String conversation, Ids ids, @Nullable Instant createdAt) {
        List<Context> contexts = new ArrayList<>();
        for (Declared it : declared) {
            for (String text : it.texts) {
                String id = ids.message(it.id, conversation + "#" + it.position);
                contexts.add(new Context(id, it.kind, dated(it.at, createdAt), text));
            }
        }
        return contexts;
    }

    private static @Nullable Instant dated(@Nullable Instant own, @Nullable Instant inherited) {
        return own == null ? inherited : own;
    }

    /// What stays the same when the conversation grows: its beginning. Without an exact date that is not enough to
    /// tell two conversations apart, and all of it must serve.
    private List<String> identity(@Nullable Instant createdAt, String title) {
        boolean exact = createdAt != null && !createdAt.equals(createdAt.truncatedTo(ChronoUnit.DAYS));
        Stream<Said> beginning = exact ? said.stream().limit(1) : said.stream();
        Stream<String> texts = beginning.flatMap(it -> Stream.of(String.valueOf(it.id), it.role.id(), it.text));
        return Stream.concat(Stream.of(String.valueOf(createdAt), exact ? "" : title), texts)
                .toList();
    }
}
