package soulprint.pass;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import soulprint.conversation.Conversation;
import soulprint.export.Entry;
import soulprint.failure.Failure;
import soulprint.failure.SoulprintException;
import soulprint.store.Known;
import soulprint.store.Stored;

/// Does all that an import does except storing: what it finds is what an import would.
public final class PlanPass {
    private final Preparation preparation;
    private final Known known;
    private final InstantSource clock;

    public PlanPass(Preparation preparation, Known known, InstantSource clock) {
        this.preparation = preparation;
        this.known = known;
        this.clock = clock;
    }

    public Receipt run(Sources sources, Progress progress) {
        Instant begun = clock.instant();
        ReceiptBuilder receipt = new ReceiptBuilder();
        Stored stored = Stored.NOTHING;
        for (Entry entry : sources) {
            if (progress.stopping()) {
                throw new SoulprintException(Failure.INTERRUPTED, "Stopped; nothing was stored.");
            }
            switch (entry) {
                case Entry.Skipped skipped -> receipt.skipped(skipped);
                case Entry.Read read -> {
                    receipt.read(read);
                    stored = stored.plus(planned(read.conversation(), receipt));
                }
            }
            progress.at(Stage.READING, receipt.seen(), sources.conversations());
        }
        return sources.found(receipt.receipt(sources.files(), stored, Duration.between(begun, clock.instant())));
    }

    private Stored planned(Conversation conversation, ReceiptBuilder receipt) {
        String hash = ContentHash.of(conversation);
        if (known.holds(conversation.id(), hash, preparation.redactionVersion())) {
            return new Stored(0, 0, 1, 0, 0);
        }
        Preparation.Result result = preparation.of(conversation, hash);
        receipt.prepared(result);
        return known.take(result.prepared());
    }
}
