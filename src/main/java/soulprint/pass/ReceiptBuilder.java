package soulprint.pass;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import soulprint.conversation.Conversation;
import soulprint.conversation.Message;
import soulprint.export.Entry;
import soulprint.export.LeftOut;
import soulprint.store.Stored;

/// Counts while an export is read. Used by one thread.
final class ReceiptBuilder {
    private final Tally skipped = new Tally();
    private final Tally secrets = new Tally();
    private final Tally languages = new Tally();
    private LeftOut leftOut = LeftOut.NOTHING;
    private int conversations;
    private int messages;
    private int contexts;
    private @Nullable Instant earliest;
    private @Nullable Instant latest;

    void skipped(Entry.Skipped entry) {
        skipped.add(entry.reason().phrase(), 1);
    }

    void read(Entry.Read entry) {
        Conversation conversation = entry.conversation();
        conversations++;
        messages += conversation.messages().size();
        contexts += entry.leftOut().contexts();
        leftOut = leftOut.plus(entry.leftOut());
        spanned(conversation.createdAt());
        for (Message message : conversation.messages()) {
            spanned(message.at());
        }
    }

    private void spanned(@Nullable Instant time) {
        if (time == null) {
            return;
        }
        earliest = earliest == null || time.isBefore(earliest) ? time : earliest;
        latest = latest == null || time.isAfter(latest) ? time : latest;
    }

    void prepared(Preparation.Result result) {
        result.findings().forEach(finding -> secrets.add(finding.kind(), 1));
        languages.add(
                result.prepared().language().map(language -> language.code()).orElse("unknown"), 1);
    }

    int conversations() {
        return conversations;
    }

    int seen() {
        return conversations + Receipt.sum(skipped.counts());
    }

    /// What was skipped most, for the sentence that says that nothing was found.
    Optional<String> mainReason() {
        return skipped.counts().stream().findFirst().map(Count::reason);
    }

    Receipt receipt(List<String> files, Stored stored, Duration took) {
        List<Count> out = new ArrayList<>();
        for (Map.Entry<LeftOut.Reason, Integer> entry : leftOut.messages().entrySet()) {
            out.add(new Count(entry.getKey().phrase(), entry.getValue()));
        }
        out.sort(Count.MOST_FREQUENT_FIRST);
        return new Receipt(
                files,
                conversations,
                messages,
                contexts,
                leftOut.branches(),
                leftOut.repaired(),
                skipped.counts(),
                out,
                secrets.counts(),
                languages.counts(),
                Optional.ofNullable(earliest),
                Optional.ofNullable(latest),
                stored,
                took);
    }
}
