package soulprint.extraction;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import soulprint.conversation.Message;
import soulprint.date.TimeExpression;
import soulprint.date.TimeGrammar;
import soulprint.extraction.RuleSet.Hit;
import soulprint.extraction.Sentence.Range;
import soulprint.fact.Claim;
import soulprint.fact.Slot;

/// What the rules of one language propose for a message.
final class Proposals {
    private static final int LONGEST_TAIL = 16;
    private static final Set<Slot> REASONED =
            EnumSet.of(Slot.CHOICE, Slot.CHANGE, Slot.STYLE, Slot.AVOID, Slot.INTENTION);

    private final RuleSet rules;
    private final Sentences sentences;
    private final Optional<TimeGrammar> times;

    Proposals(RuleSet rules, ZoneId zone) {
        this.rules = rules;
        this.sentences = new Sentences(rules.tokenizer());
        this.times = TimeGrammar.of(rules.language(), zone);
    }

    List<Proposal> of(TaggedMessage message, boolean declared) {
        return sentences.of(message).stream()
                .flatMap(sentence -> of(sentence, message.message(), declared).stream())
                .toList();
    }

    private List<Proposal> of(Sentence sentence, Message message, boolean declared) {
        List<Hit> hits = rules.hits(sentence, declared);
        if (hits.isEmpty()) {
            return List.of();
        }
        List<Timed> timed = timed(sentence, message.at());
        List<Taken> taken = new ArrayList<>();
        List<Proposal> proposals = new ArrayList<>();
        for (Hit hit : hits) {
            for (Range matched : hit.match().values()) {
                Range value = beforeTime(matched, timed, hit.rule().slot());
                Taken claimed = new Taken(hit, value);
                if (taken.stream().noneMatch(claimed::isTakenBy)) {
                    taken.add(claimed);
                    proposals.add(proposal(hit, value, sentence, timed, message.id()));
                }
            }
        }
        return proposals;
    }

    /// A value that a rule has claimed. Of two rules that claim the same words for one category, or match the same
    /// words
    /// for one slot, the first counts.
    private record Taken(Hit hit, Range value) {
        boolean isTakenBy(Taken other) {
            Slot slot = hit.rule().slot();
            Slot others = other.hit.rule().slot();
            boolean sameWords =
                    (slot.category() == others.category() && value.touches(other.value)) || value.equals(other.value);
            boolean sameMatch = slot == others
                    && hit.rule().order() != other.hit.rule().order()
                    && hit.match().range().touches(other.hit.match().range());
            return sameWords || sameMatch;
        }
    }

    /// Where a time expression stands in a sentence.
    private record Timed(Range range, String words) {}

    private List<Timed> timed(Sentence sentence, @Nullable Instant said) {
        if (said == null || times.isEmpty()) {
            return List.of();
        }
        int from = sentence.at(0).from();
        String text = sentence.text(new Range(0, sentence.size()));
        return times.get().in(text, said).stream()
                .map(expression -> new Timed(range(sentence, expression, from), expression.in(text)))
                .toList();
    }

    private static Range range(Sentence sentence, TimeExpression expression, int offset) {
        int from = 0;
        while (from < sentence.size() && sentence.at(from).to() <= expression.from() + offset) {
            from++;
        }
        int to = from;
        while (to < sentence.size() && sentence.at(to).from() < expression.to() + offset) {
            to++;
        }
        return new Range(from, to);
    }

    /// "nurse" of "nurse since 2018".
    private Range beforeTime(Range value, List<Timed> timed, Slot slot) {
        if (slot == Slot.BIRTHDAY || slot == Slot.ANNIVERSARY || slot == Slot.ROUTINE || slot == Slot.STYLE) {
            return value;
        }
        return timed.stream()
                .map(Timed::range)
                .filter(time -> time.from() > value.from() && time.from() < value.to() && time.to() >= value.to())
                .findFirst()
                .map(time -> new Range(value.from(), time.from()))
                .orElse(value);
    }

    private Proposal proposal(Hit hit, Range value, Sentence sentence, List<Timed> timed, String messageId) {
        Rule rule = hit.rule();
        Range matched = hit.match().range();
        Optional<Range> reason = REASONED.contains(rule.slot()) ? reason(sentence, matched.to()) : Optional.empty();
        int end = reason.map(Range::to).orElseGet(() -> tail(sentence, matched.to(), rule.slot()));
        Range quote = new Range(matched.from(), end);
        return new Proposal(
                messageId,
                sentence.text(quote),
                Proposal.USER,
                new Claim(rule.slot(), sentence.value(value), rule.polarity(), rule.modality(), rule.tense()),
                when(quote, value, timed),
                reason.map(sentence::text).orElse(null));
    }

    /// The end of the clause in which a match ends, so that its quote can be read; a person's name may follow
    /// it.
    private int tail(Sentence sentence, int from, Slot slot) {
        int end = clause(sentence, from);
        while (end < from + LONGEST_TAIL && listGoesOn(sentence, end)) {
            end = clause(sentence, end + 1);
        }
        boolean named = slot.id().startsWith("relationships.")
                && (sentence.word(end).equals(",") || sentence.word(end).equals("("))
                && end + 1 < sentence.size()
                && sentence.at(end + 1).isCapital();
        return named ? clause(sentence, end + 1) : end;
    }

    /// "Tuesdays and Thursdays", "a van, two kayaks": no new subject follows.
    private boolean listGoesOn(Sentence sentence, int at) {
        WordClasses classes = rules.classes();
        return classes.is("listing", sentence.word(at))
                && at + 1 < sentence.size()
                && !sentence.at(at + 1).isMark()
                && List.of("subject", "other", "clause", "border", "lead", "det").stream()
                        .noneMatch(it -> classes.is(it, sentence.word(at + 1)));
    }

    private int clause(Sentence sentence, int from) {
        int end = from;
        while (end < from + LONGEST_TAIL
                && !sentence.isBorder(end)
                && !rules.classes().is("clause", sentence.word(end))) {
            end++;
        }
        return end;
    }

    /// From "because" to the end of its clause.
    private Optional<Range> reason(Sentence sentence, int from) {
        for (int at = from; at < Math.min(sentence.size(), from + LONGEST_TAIL); at++) {
            if (rules.classes().is("reason", sentence.word(at))) {
                int end = at + 1;
                while (end < sentence.size() && !sentence.isBorder(end)) {
                    end++;
                }
                return end > at + 2 ? Optional.of(new Range(at, end)) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    /// The time in the quote: the first one after the value, else the one before it.
    private static @Nullable String when(Range quote, Range value, List<Timed> timed) {
        List<Timed> within =
                timed.stream().filter(time -> time.range().touches(quote)).toList();
        return within.stream()
                .filter(time -> time.range().from() >= value.to())
                .findFirst()
                .or(() -> within.stream().reduce((_, last) -> last))
                .filter(time ->
                        time.range().from() >= quote.from() && time.range().to() <= quote.to())
                .map(Timed::words)
                .orElse(null);
    }
}
