package soulprint.export;

import java.util.EnumMap;
import soulprint.export.LeftOut.Reason;

/// Counts what is left out of one conversation while it is put together.
final class Tally {
    private final EnumMap<Reason, Integer> messages = new EnumMap<>(Reason.class);
    int contexts;
    int emptyNodes;
    int branches;
    int images;
    int audio;
    int repaired;

    /// Always false: the message is not taken.
    boolean leaveOut(Reason reason) {
        messages.merge(reason, 1, Integer::sum);
        return false;
    }

    LeftOut leftOut() {
        return new LeftOut(messages, contexts, emptyNodes, branches, images, audio, repaired);
    }
}
