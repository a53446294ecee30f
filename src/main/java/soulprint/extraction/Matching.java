package soulprint.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import soulprint.extraction.Element.Condition;
import soulprint.extraction.Sentence.Range;

/// Tries a pattern at one place of a sentence. What may repeat is bounded by the pattern and a value by its kind, so
/// the
/// work at one place does not grow with the sentence.
final class Matching {
    private static final int MOST_ITEMS = 8;

    private final Sentence sentence;
    private final WordClasses classes;
    private final List<Range> values = new ArrayList<>();
    private final List<Range> captures = new ArrayList<>();
    private final int firstOther;
    private int end;

    private Matching(Sentence sentence, WordClasses classes, int firstOther) {
        this.sentence = sentence;
        this.classes = classes;
        this.firstOther = firstOther;
    }

    /// All the tokens a pattern matched, and the values in it.
    record Match(Range range, List<Range> values) {
        Match {
            values = List.copyOf(values);
        }
    }

    /// `firstOther` is where the sentence first speaks of somebody else, its length if it does not.
    static Optional<Match> at(int start, Element pattern, Sentence sentence, WordClasses classes, int firstOther) {
        Matching matching = new Matching(sentence, classes, firstOther);
        boolean matches = matching.match(pattern, start, end -> {
            matching.end = end;
            return end > start;
        });
        List<Range> values = matching.captures.isEmpty() ? matching.values : matching.captures;
        return matches && !values.isEmpty()
                ? Optional.of(new Match(new Range(start, matching.end), values))
                : Optional.empty();
    }

    private boolean match(Element element, int at, IntPredicate next) {
        return switch (element) {
            case Element.Word(var words) -> words.contains(sentence.word(at)) && next.test(at + 1);
            case Element.Classed(var words) ->
                at < sentence.size() && words.contains(sentence.word(at)) && next.test(at + 1);
            case Element.Any() -> !sentence.isBorder(at) && next.test(at + 1);
            case Element.Sequence(var parts) -> sequence(parts, 0, at, next);
            case Element.Either(var choices) -> either(choices, at, next);
            case Element.Repeat repeat -> again(repeat, at, next) || next.test(at);
            case Element.Not(var part) -> !match(part, at, _ -> true) && next.test(at);
            case Element.Edge(var bound) -> isAt(bound, at) && next.test(at);
            case Element.Value value -> value(value, at, next);
            case Element.Capture(var part) -> capture(part, at, next);
        };
    }

    private boolean sequence(List<Element> parts, int index, int at, IntPredicate next) {
        return index == parts.size()
                ? next.test(at)
                : match(parts.get(index), at, to -> sequence(parts, index + 1, to, next));
    }

    private boolean again(Element.Repeat repeat, int at, IntPredicate next) {
        Element.Repeat rest = new Element.Repeat(repeat.part(), repeat.most() - 1);
        return repeat.most() > 0 && match(repeat.part(), at, to -> to > at && match(rest, to, next));
    }

    private boolean either(List<Element> choices, int at, IntPredicate next) {
        for (Element choice : choices) {
            if (match(choice, at, next)) {
                return true;
            }
        }
        return false;
    }

    private boolean capture(Element part, int at, IntPredicate next) {
        int before = captures.size();
        return match(part, at, to -> {
            if (to > at) {
                captures.add(before, new Range(at, to));
            }
            if (next.test(to)) {
                return true;
            }
            captures.subList(before, captures.size()).clear();
            return false;
        });
    }

    private boolean value(Element.Value value, int at, IntPredicate next) {
        int before = values.size();
        int longest = value.kind().reach(sentence, at, classes);
        if (longest == at || isBarred(new Range(at, longest), value)) {
            return false;
        }
        for (int to = longest; to > at; to--) {
            Range trimmed = value.kind().trimmed(sentence, at, to, classes);
            if (!fits(trimmed, value)) {
                continue;
            }
            values.add(trimmed);
            int last = value.many() ? further(value, to) : to;
            if (next.test(last)) {
                return true;
            }
            values.subList(before, values.size()).clear();
        }
        return false;
    }

    /// The items of a list after its first: ", tmux and Go". Commas alone join only what is known to be of a kind: "I
    /// hate
    /// olives, awful things" is no list.
    private int further(Element.Value value, int from) {
        int before = values.size();
        int to = from;
        boolean joined = value.isOfKind();
        for (int item = 0; item < MOST_ITEMS; item++) {
            int at = to;
            while (at < to + 2 && classes.is("listing", sentence.word(at))) {
                at++;
            }
            Optional<Range> found = at == to ? Optional.empty() : item(value, at);
            if (found.isEmpty()) {
                break;
            }
            joined |= !sentence.at(at - 1).isMark();
            values.add(value.kind()
                    .trimmed(sentence, found.get().from(), found.get().to(), classes));
            to = found.get().to();
        }
        if (!joined) {
            values.subList(before, values.size()).clear();
        }
        return joined ? to : from;
    }

    /// An item ends where the list goes on or the clause ends: "and Go is next" is none.
    private Optional<Range> item(Element.Value value, int at) {
        int to = value.kind().reach(sentence, at, classes);
        boolean ends = endsClause(to) || classes.is("listing", sentence.word(to));
        Range range = new Range(at, to);
        return to > at
                        && ends
                        && !classes.is("subject", sentence.word(at))
                        && fits(value.kind().trimmed(sentence, at, to, classes), value)
                ? Optional.of(range)
                : Optional.empty();
    }

    private boolean fits(Range range, Element.Value value) {
        if (range.from() >= range.to()) {
            return false;
        }
        for (Condition condition : value.conditions()) {
            if (!fits(range, condition)) {
                return false;
            }
        }
        boolean begins =
                value.within() || !value.kind().isTrimmed() || !classes.is("never-first", sentence.word(range.from()));
        boolean free = value.kind() == ValueKind.NUMBER || (value.within() && value.kind() == ValueKind.REST);
        return free || (begins && !isVague(range));
    }

    /// A word that must not stand in a value is not got rid of by a shorter value.
    private boolean isBarred(Range range, Element.Value value) {
        return value.conditions().stream()
                .anyMatch(condition -> condition.where() == Element.Where.NONE && !fits(range, condition));
    }

    private boolean fits(Range range, Condition condition) {
        return switch (condition.where()) {
            case LAST -> condition.words().contains(sentence.word(range.to() - 1));
            case ANY -> contains(range, condition.words());
            case NONE -> !contains(range, condition.words());
        };
    }

    private boolean contains(Range range, WordClass words) {
        for (int at = range.from(); at < range.to(); at++) {
            if (words.contains(sentence.word(at))) {
                return true;
            }
        }
        return false;
    }

    /// "it", "something", "the same thing": words that say nothing without what was said before.
    private boolean isVague(Range range) {
        for (int at = range.from(); at < range.to(); at++) {
            if (!sentence.at(at).isMark() && !classes.is("vague", sentence.word(at))) {
                return classes.is("pronoun", sentence.word(range.from()));
            }
        }
        return true;
    }

    private boolean isAt(Element.Bound bound, int at) {
        return switch (bound) {
            case START -> startsClause(at);
            case FREE_START -> startsClause(at) && !othersBefore(at);
            case FREE -> !othersBefore(at);
            case END -> endsClause(at);
        };
    }

    private boolean othersBefore(int at) {
        return firstOther < at;
    }

    private boolean startsClause(int at) {
        return sentence.isBorder(at - 1) || classes.is("clause", sentence.word(at - 1));
    }

    private boolean endsClause(int at) {
        return sentence.isBorder(at)
                || classes.is("clause", sentence.word(at))
                || classes.is("border", sentence.word(at));
    }
}
