package soulprint.extraction;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import soulprint.date.Period;
import soulprint.date.TimeExpression;
import soulprint.date.TimeGrammar;
import soulprint.extraction.SpanSentences.Bounds;
import soulprint.fact.Tense;
import soulprint.fact.When;

/// Resolves the words that say when; they must stand in the quote's sentences.
final class Times {
    private final ZoneId zone;

    Times(ZoneId zone) {
        this.zone = zone;
    }

    /// What was said of the time, or why it cannot be.
    record Said(@Nullable When when, @Nullable Rejection rejection) {
        static final Said NOTHING = new Said(null, null);
        static final Said DISAGREES = new Said(null, Rejection.TIME_DISAGREES);
    }

    Said of(Proposal proposal, Ground ground, @Nullable Instant at) {
        String words = proposal.when();
        if (words == null || words.isBlank()) {
            return Said.NOTHING;
        }
        String sentence = ground.text()
                .substring(ground.sentences().from(), ground.sentences().to());
        List<Bounds> places = Quotes.places(sentence, words);
        if (places.isEmpty()) {
            return Said.DISAGREES;
        }
        if (at == null) {
            return Said.NOTHING;
        }
        return TimeGrammar.of(ground.tongue().language(), zone)
                .map(grammar -> grammar.in(sentence, at))
                .orElse(List.of())
                .stream()
                .filter(it -> places.stream().anyMatch(place -> place.touches(it.from(), it.to())))
                .findFirst()
                .map(found -> judged(proposal, found, sentence, LocalDate.ofInstant(at, zone)))
                .orElse(Said.NOTHING);
    }

    private static Said judged(Proposal proposal, TimeExpression found, String sentence, LocalDate today) {
        Period period = found.period();
        LocalDate from = period.from();
        boolean later = from != null && from.isAfter(today);
        return later && proposal.claim().tense() == Tense.PAST
                ? Said.DISAGREES
                : new Said(new When(period, found.in(sentence)), null);
    }
}
