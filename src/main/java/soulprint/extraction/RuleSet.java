package soulprint.extraction;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import soulprint.extraction.Matching.Match;
import soulprint.language.Language;

/// The rules of one language, found by the word a match begins with; what may begin with any word is tried where a
/// clause begins.
final class RuleSet {
    private final Language language;
    private final WordClasses classes;
    private final Tokenizer tokenizer;
    /// A common word is as telling as this many rare ones.
    private static final int COMMON = 1_000;

    private final Map<String, List<Rule>> byFirstWord = new HashMap<>();
    private final List<Rule> atClauses = new ArrayList<>();
    /// The rules, by their order, that a word of the sentence lets in; what needs no word is always let in.
    private final Map<String, BitSet> byNeededWord = new HashMap<>();
    private final BitSet always = new BitSet();

    RuleSet(Language language, WordClasses classes, Tokenizer tokenizer, List<Rule> rules) {
        this.language = language;
        this.classes = classes;
        this.tokenizer = tokenizer;
        rules.forEach(this::add);
    }

    /// A rule and what of a sentence it matched.
    record Hit(Rule rule, Match match) {}

    Language language() {
        return language;
    }

    WordClasses classes() {
        return classes;
    }

    Tokenizer tokenizer() {
        return tokenizer;
    }

    /// Everything that matches, the rules that stand first in the file first.
    List<Hit> hits(Sentence sentence, boolean declared) {
        List<Hit> hits = new ArrayList<>();
        BitSet possible = possible(sentence);
        int firstOther = firstOther(sentence);
        for (int start = 0; start < sentence.size(); start++) {
            List<Rule> rules = rules(sentence, start, possible);
            if (rules.isEmpty() || isDoubted(sentence, start)) {
                continue;
            }
            for (Rule rule : rules) {
                if (declared || !rule.declared()) {
                    Matching.at(start, rule.pattern(), sentence, classes, firstOther)
                            .ifPresent(match -> hits.add(new Hit(rule, match)));
                }
            }
        }
        hits.sort(Comparator.comparingInt(hit -> hit.rule().order()));
        return hits;
    }

    private int firstOther(Sentence sentence) {
        int at = 0;
        while (at < sentence.size() && !classes.is("other", sentence.word(at))) {
            at++;
        }
        return at;
    }

    private BitSet possible(Sentence sentence) {
        BitSet possible = (BitSet) always.clone();
        for (Token token : sentence.tokens()) {
            BitSet rules = byNeededWord.get(token.word());
            if (rules != null) {
                possible.or(rules);
            }
        }
        return possible;
    }

    private List<Rule> rules(Sentence sentence, int at, BitSet possible) {
        List<Rule> rules = new ArrayList<>();
        add(byFirstWord.getOrDefault(sentence.word(at), List.of()), possible, rules);
        if (endsClause(sentence, at - 1) && !sentence.isBorder(at)) {
            add(atClauses, possible, rules);
        }
        return rules;
    }

    private static void add(List<Rule> from, BitSet possible, List<Rule> rules) {
        for (Rule rule : from) {
            if (possible.get(rule.order())) {
                rules.add(rule);
            }
        }
    }

    /// Whether words before, in the same clause, say that it is not so, or not the speaker's word: "if", "he says".
    private boolean isDoubted(Sentence sentence, int start) {
        if (classes.is("asking", sentence.word(start - 1))) {
            return true;
        }
        for (int at = start - 1; at >= 0 && !endsClause(sentence, at); at--) {
            if (classes.is("doubt", sentence.word(at))) {
                return true;
            }
        }
        return false;
    }

    private boolean endsClause(Sentence sentence, int at) {
        return sentence.isBorder(at) || classes.is("clause", sentence.word(at));
    }

    private void add(Rule rule) {
        Needed.by(rule.pattern(), this::commonness)
                .ifPresentOrElse(
                        words -> words.forEach(word -> byNeededWord
                                .computeIfAbsent(word, _ -> new BitSet())
                                .set(rule.order())),
                        () -> always.set(rule.order()));
        Set<String> firsts = new HashSet<>();
        if (collect(rule.pattern(), firsts).equals(Optional.of(true))) {
            firsts.forEach(word ->
                    byFirstWord.computeIfAbsent(word, _ -> new ArrayList<>()).add(rule));
            return;
        }
        if (!startsAtClause(rule.pattern())) {
            throw new IllegalArgumentException("a rule that begins with any word needs ^: " + rule);
        }
        atClauses.add(rule);
    }

    private int commonness(Set<String> words) {
        return words.stream()
                .mapToInt(word -> classes.is("function", word) ? COMMON : 1)
                .sum();
    }

    private static boolean startsAtClause(Element element) {
        return switch (element) {
            case Element.Edge(var bound) -> bound == Element.Bound.START || bound == Element.Bound.FREE_START;
            case Element.Sequence(var parts) -> startsAtClause(parts.getFirst());
            case Element.Capture(var part) -> startsAtClause(part);
            default -> false;
        };
    }

    /// Adds the words a match can begin with. True if it begins with one of them, false if it may be empty so that what
    /// follows counts too, nothing if it may begin with any word.
    private static Optional<Boolean> collect(Element element, Set<String> firsts) {
        return switch (element) {
            case Element.Word(var words) -> {
                firsts.addAll(words);
                yield Optional.of(true);
            }
            case Element.Classed(var words) -> {
                firsts.addAll(words.words());
                yield words.isListed() ? Optional.of(true) : Optional.empty();
            }
            case Element.Any _ -> Optional.empty();
            case Element.Value _ -> Optional.empty();
            case Element.Not _ -> Optional.of(false);
            case Element.Edge _ -> Optional.of(false);
            case Element.Capture(var part) -> collect(part, firsts);
            case Element.Repeat(var part, var _) -> collect(part, firsts).map(_ -> false);
            case Element.Either(var choices) -> {
                Optional<Boolean> all = Optional.of(true);
                for (Element choice : choices) {
                    Optional<Boolean> one = collect(choice, firsts);
                    all = all.flatMap(so -> one.map(it -> so && it));
                }
                yield all;
            }
            case Element.Sequence(var parts) -> {
                for (Element part : parts) {
                    Optional<Boolean> one = collect(part, firsts);
                    if (!one.equals(Optional.of(false))) {
                        yield one;
                    }
                }
                yield Optional.of(false);
            }
        };
    }
}
