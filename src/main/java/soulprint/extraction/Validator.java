package soulprint.extraction;

import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import soulprint.conversation.Message;
import soulprint.conversation.Role;
import soulprint.extraction.Ground.Clause;
import soulprint.extraction.SpanSentences.Bounds;
import soulprint.fact.Claim;
import soulprint.fact.Evidence;
import soulprint.fact.Mention;
import soulprint.fact.When;

/// The one gate to the facts: accepts a proposal if its quote stands in plain words of the user and carries the claim.
/// A pure function of the proposal and the conversation.
///
/// The checks go from the outside in, and the first that fails gives the reason: the message, the quote's place, what
/// kind
/// of words it stands in, the value's words, then what the clause that holds the value does with it.
public final class Validator {
    private static final int LONGEST_QUOTE = 500;
    private static final int LONGEST_VALUE = 120;
    private static final Set<SpanKind> NEVER_PLAIN =
            EnumSet.complementOf(EnumSet.of(SpanKind.THIRD_PARTY, SpanKind.QUESTION, SpanKind.HYPOTHETICAL));

    private final Times times;

    public Validator(ZoneId zone) {
        this.times = new Times(zone);
    }

    public Judgement judge(Proposal proposal, TaggedConversation conversation) {
        int index = index(proposal.messageId(), conversation);
        if (index < 0) {
            return new Judgement.Rejected(proposal, Rejection.NO_SUCH_MESSAGE);
        }
        Message message = conversation.messages().get(index).message();
        if (message.role() != Role.USER) {
            return new Judgement.Rejected(proposal, Rejection.NOT_THE_USERS_WORDS);
        }
        if (proposal.quote().length() > LONGEST_QUOTE
                || proposal.claim().value().length() > LONGEST_VALUE) {
            return new Judgement.Rejected(proposal, Rejection.TOO_LONG);
        }
        List<Bounds> places = Quotes.places(message.text(), proposal.quote());
        if (places.isEmpty()) {
            return new Judgement.Rejected(proposal, Rejection.QUOTE_NOT_FOUND);
        }
        Ground ground =
                Ground.of(conversation, index, plainest(conversation.messages().get(index), places));
        Times.Said when = times.of(proposal, ground, message.at());
        return rejection(proposal, ground, when)
                .<Judgement>map(reason -> new Judgement.Rejected(proposal, reason))
                .orElseGet(() -> new Judgement.Accepted(mention(proposal, conversation, ground, when.when())));
    }

    private static int index(String messageId, TaggedConversation conversation) {
        for (int i = 0; i < conversation.messages().size(); i++) {
            if (conversation.messages().get(i).message().id().equals(messageId)) {
                return i;
            }
        }
        return -1;
    }

    private static Bounds plainest(TaggedMessage message, List<Bounds> places) {
        return places.stream()
                .filter(place -> message.kinds(place.from(), place.to()).isEmpty())
                .findFirst()
                .or(() -> places.stream().filter(place -> plain(message, place)).findFirst())
                .orElse(places.getFirst());
    }

    private static boolean plain(TaggedMessage message, Bounds place) {
        return message.kinds(place.from(), place.to()).stream().noneMatch(NEVER_PLAIN::contains);
    }

    private static Optional<Rejection> rejection(Proposal proposal, Ground ground, Times.Said when) {
        if (!plain(ground.tagged(), ground.quote())) {
            return Optional.of(Rejection.NOT_PLAIN_STATEMENT);
        }
        if (!proposal.subject().strip().equalsIgnoreCase(Proposal.USER)) {
            return Optional.of(Rejection.ABOUT_SOMEBODY_ELSE);
        }
        Claim claim = proposal.claim();
        Carried carried = Carried.of(ground, claim);
        if (carried.rejection() != null) {
            return Optional.of(carried.rejection());
        }
        Clause clause = carried.clause(ground);
        return Owners.check(ground, claim, carried, clause)
                .or(() -> Polarities.check(ground, claim, carried, clause))
                .or(() -> Moods.check(ground, claim, carried, clause))
                .or(() -> SlotWords.check(ground, claim, carried, clause))
                .or(() -> Optional.ofNullable(when.rejection()));
    }

    private static Mention mention(
            Proposal proposal, TaggedConversation conversation, Ground ground, @Nullable When when) {
        Bounds quote = ground.quote();
        Evidence evidence = new Evidence(
                conversation.id(),
                proposal.messageId(),
                quote.from(),
                ground.text().substring(quote.from(), quote.to()),
                ground.tagged().message().at());
        String reason = proposal.reason();
        boolean given = reason != null
                && !reason.isBlank()
                && !Quotes.places(ground.text(), reason).isEmpty();
        return new Mention(proposal.claim(), evidence, conversation.source(), when, given ? reason : null);
    }
}
