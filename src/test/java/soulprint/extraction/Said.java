package soulprint.extraction;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import soulprint.conversation.Message;
import soulprint.conversation.Role;
import soulprint.fact.Claim;
import soulprint.fact.Modality;
import soulprint.fact.Polarity;
import soulprint.fact.Slot;
import soulprint.fact.Source;
import soulprint.fact.Tense;

/// A conversation of one or two turns, and what is proposed from its last.
record Said(@Nullable String assistant, String text) {
    private static final Instant AT = Instant.parse("2024-03-05T18:20:00Z");

    static Said said(String text) {
        return new Said(null, text);
    }

    TaggedConversation tagged() {
        Message own = new Message("m2", Role.USER, AT, text);
        String asked = assistant;
        List<Message> messages =
                asked == null ? List.of(own) : List.of(new Message("m1", Role.ASSISTANT, AT, asked), own);
        return new Tagger().tag("c", Source.SAID, messages);
    }

    /// What the validator says of an asserted, positive, current claim.
    Judgement judged(Slot slot, String value, String quote) {
        return judged(new Claim(slot, value, Polarity.POSITIVE, Modality.ASSERTED, Tense.CURRENT), quote);
    }

    Judgement judged(Claim claim, String quote) {
        Proposal proposal = new Proposal("m2", quote, Proposal.USER, claim, null, null);
        return new Validator(ZoneOffset.UTC).judge(proposal, tagged());
    }

    List<SpanKind> kinds(String words) {
        int at = text.indexOf(words);
        return tagged().messages().getLast().kinds(at, at + words.length()).stream()
                .sorted()
                .toList();
    }
}
