package soulprint.date;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Joins two expressions with a word such as "to" between them: "from October 2022 to February 2023".
final class Spans {
    private final List<Token> tokens;
    private final Matcher ends;
    private final Lexicon lexicon;
    private final LocalDate today;

    Spans(List<Token> tokens, Grammar grammar, LocalDate today) {
        this.tokens = tokens;
        this.today = today;
        ends = new Matcher(tokens, grammar.bare());
        lexicon = grammar.lexicon();
    }

    /// What an expression means, with the second one after it if it begins a span, and the token where it ends.
    record Resolved(Period period, int to) {}

    Optional<Resolved> from(Matcher.Found first, Calendar calendar) {
        Slots slots = first.slots();
        Optional<Resolved> span = isJoined(first) ? span(first, calendar) : Optional.empty();
        if (span.isPresent() || slots.has(Slot.SPAN)) {
            return span;
        }
        return calendar.period(slots).map(period -> new Resolved(period, first.to()));
    }

    private boolean isJoined(Matcher.Found first) {
        if (first.to() + 1 >= tokens.size()) {
            return false;
        }
        String joint = tokens.get(first.to()).word();
        boolean between =
                lexicon.list("BETWEEN").contains(tokens.get(first.from()).word());
        return lexicon.list(between ? "BETWEEN_JOINTS" : "SPAN_JOINTS").contains(joint);
    }

    private Optional<Resolved> span(Matcher.Found first, Calendar calendar) {
        Matcher.Found second = ends.longest(first.to() + 1).orElse(null);
        if (second == null || !sameKind(first.slots(), second.slots())) {
            return Optional.empty();
        }
        Slots begin = first.slots().copy();
        begin.clear(Slot.OPENING);
        Slots end = second.slots();
        Period closing = calendar.period(end).orElse(null);
        Period opening = calendar.period(begin).orElse(null);
        if (closing == null || opening == null) {
            return Optional.empty();
        }
        if (end.has(Slot.YEAR) && !begin.has(Slot.YEAR)) {
            opening = seenFrom(closing.from(), Leaning.PAST).period(begin).orElse(opening);
        } else if (!end.has(Slot.YEAR)) {
            closing = seenFrom(opening.to(), Leaning.AHEAD).period(end).orElse(closing);
        }
        LocalDate from = opening.from();
        LocalDate to = closing.to();
        if (from == null || to == null || to.isBefore(from)) {
            return Optional.empty();
        }
        return Optional.of(new Resolved(new Period(from, to, opening.precision()), second.to()));
    }

    private Calendar seenFrom(@Nullable LocalDate day, Leaning leaning) {
        return new Calendar(day == null ? today : day, () -> leaning);
    }

    private static boolean sameKind(Slots first, Slots second) {
        return first.has(Slot.DAY) == second.has(Slot.DAY)
                && first.has(Slot.MONTH) == second.has(Slot.MONTH)
                && first.has(Slot.SEASON) == second.has(Slot.SEASON)
                && !first.has(Slot.WEEKDAY)
                && !first.has(Slot.COUNT)
                && (first.has(Slot.MONTH) || first.has(Slot.SEASON) || first.has(Slot.YEAR) == second.has(Slot.YEAR));
    }
}
