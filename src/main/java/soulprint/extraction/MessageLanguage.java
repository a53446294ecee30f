package soulprint.extraction;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import soulprint.language.Language;

/// Tells which rules a message is read by: those of the language whose function words it is full of, else those of its
/// conversation's language. None where that language has no rules.
record MessageLanguage(List<RuleSet> ruleSets) {
    private static final int LOOKED_AT = 120;
    private static final int FEWEST = 3;
    private static final double SHARE = 0.2;

    MessageLanguage {
        ruleSets = List.copyOf(ruleSets);
    }

    Optional<RuleSet> of(String text, @Nullable Language conversation) {
        List<Count> counts = ruleSets.stream()
                .map(rules -> count(rules, text))
                .sorted(Comparator.comparingInt(Count::own)
                        .thenComparingInt(Count::found)
                        .reversed())
                .toList();
        Optional<RuleSet> usual = ruleSets.stream()
                .filter(rules -> rules.language().equals(conversation))
                .findFirst();
        Count best = counts.getFirst();
        boolean told = best.found() >= FEWEST && best.found() >= SHARE * best.words();
        boolean alone = counts.size() < 2 || counts.get(1).own() * 2 <= best.own();
        boolean only = conversation == null && best.found() > 0;
        return (told && alone) || only ? Optional.of(best.rules()) : usual;
    }

    /// `own` are the words found that are function words of no other language: "was" is one of two.
    private record Count(RuleSet rules, int found, int own, int words) {}

    private Count count(RuleSet rules, String text) {
        List<String> words = rules.tokenizer().tokens(text, 0, Math.min(text.length(), LOOKED_AT * 6)).stream()
                .filter(token -> !token.isMark())
                .limit(LOOKED_AT)
                .map(Token::word)
                .toList();
        List<String> found = words.stream()
                .filter(word -> rules.classes().is("function", word))
                .toList();
        int own = (int) found.stream().filter(word -> isOwn(rules, word)).count();
        return new Count(rules, found.size(), own, words.size());
    }

    private boolean isOwn(RuleSet rules, String word) {
        return ruleSets.stream().noneMatch(it -> it != rules && it.classes().is("function", word));
    }
}
