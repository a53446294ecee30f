package soulprint.date;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import soulprint.language.Language;

/// Finds the calendar expressions of one language and resolves them against the time at which they were said, in the
/// speaker's zone.
///
/// A first look dismisses texts without any word of time. The others are cut into tokens, each with what it may say; at
/// every token the longest [Shape] of the language's [Grammar] is sought, which fills [Slots]; the [Calendar] turns
/// these into days, and asks the [Verbs] beside the expression where only they can tell last from next. Shapes that
/// are refused ("every Friday", "at the end of the day") take part and win like others, but yield nothing. No step
/// looks farther than a bounded number of tokens, so the time is linear in the text.
public final class TimeGrammar {
    private static final Set<String> LANGUAGES = Set.of("en", "de", "es");
    private static final Map<String, Rules> RULES = new ConcurrentHashMap<>();

    private final Rules rules;
    private final ZoneId zone;
    private final Numeral numeral;

    /// What is read once for a language.
    private record Rules(Grammar grammar, Verbs verbs, FirstLook firstLook) {
        static Rules of(String language) {
            Grammar grammar = Grammar.read(language);
            return new Rules(
                    grammar,
                    new Verbs(grammar.lexicon()),
                    new FirstLook(grammar.lexicon().anchors()));
        }
    }

    private TimeGrammar(Rules rules, ZoneId zone, boolean monthFirst) {
        this.rules = rules;
        this.zone = zone;
        numeral = new Numeral(monthFirst);
    }

    /// The grammar of a language; empty where there is none.
    public static Optional<TimeGrammar> of(Language language, ZoneId zone) {
        if (!LANGUAGES.contains(language.code())) {
            return Optional.empty();
        }
        Rules rules = RULES.computeIfAbsent(language.code(), Rules::of);
        return Optional.of(new TimeGrammar(rules, zone, language.code().equals("en") && isAmerican(zone)));
    }

    private static boolean isAmerican(ZoneId zone) {
        String id = zone.getId();
        return id.startsWith("America/") || id.startsWith("US/") || id.equals("Pacific/Honolulu");
    }

    /// Every expression of a sentence, in order, not overlapping.
    public List<TimeExpression> in(String sentence, Instant said) {
        if (!rules.firstLook().isPromising(sentence)) {
            return List.of();
        }
        List<Token> tokens = Tokens.of(sentence, rules.grammar().lexicon(), numeral);
        return new Reader(
                        rules.grammar(),
                        rules.verbs(),
                        tokens,
                        said.atZone(zone).toLocalDate())
                .expressions();
    }

    /// Reads the tokens of one text from left to right.
    private static final class Reader {
        private final Spans spans;
        private final Matcher matcher;
        private final Verbs verbs;
        private final List<Token> tokens;
        private final LocalDate today;

        Reader(Grammar grammar, Verbs verbs, List<Token> tokens, LocalDate today) {
            matcher = new Matcher(tokens, grammar.expressions());
            spans = new Spans(tokens, grammar, today);
            this.verbs = verbs;
            this.tokens = tokens;
            this.today = today;
        }

        List<TimeExpression> expressions() {
            List<TimeExpression> expressions = new ArrayList<>();
            int at = 0;
            while (at < tokens.size()) {
                Matcher.Found found = matcher.longest(at).orElse(null);
                if (found == null) {
                    at++;
                    continue;
                }
                at = found.refused() ? found.to() : read(found, expressions);
            }
            return expressions;
        }

        private int read(Matcher.Found found, List<TimeExpression> expressions) {
            Leaning[] asked = new Leaning[1];
            var calendar = new Calendar(today, () -> {
                if (asked[0] == null) {
                    asked[0] = verbs.beside(tokens, found.from(), found.to());
                }
                return asked[0];
            });
            Spans.Resolved resolved = spans.from(found, calendar).orElse(null);
            if (resolved == null) {
                return found.slots().has(Slot.SPAN) ? found.from() + 1 : found.to();
            }
            int from = tokens.get(found.from()).from();
            int last = resolved.to() - 1;
            int to = tokens.get(tokens.get(last).word().equals(".") ? last - 1 : last)
                    .to();
            expressions.add(new TimeExpression(from, to, resolved.period()));
            return resolved.to();
        }
    }
}
