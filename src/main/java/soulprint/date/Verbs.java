package soulprint.date;

import com.google.re2j.Pattern;
import java.util.List;
import java.util.Set;

/// Tells where the verb nearest to an expression looks: by lists of forms, by endings, and by what stands before. Signs
/// and conjunctions between verb and expression count as distance. A guess; it decides only between last and next.
final class Verbs {
    private static final int WITHIN_GROUP = 4;
    private static final int FARTHEST = 40;
    private static final int CLAUSE = 10;
    private static final String CLAUSE_SIGNS = ",;:()–—-…";
    private static final int SENTENCE = 30;
    private static final Pattern NEVER = Pattern.compile("-");

    private final Set<String> past;
    private final Set<String> notPast;
    private final Set<String> ahead;
    private final Set<String> have;
    private final Set<String> infinitiveBefore;
    private final Set<String> conjunctions;
    private final Set<String> pronouns;
    private final Set<String> adverbs;
    private final Set<String> bareParticiples;
    private final Set<String> notParticiple;
    private final Set<String> governors;
    private final boolean participleIsLast;
    private final Pattern pastForm;
    private final Pattern participle;
    private final Pattern futureForm;

    Verbs(Lexicon lexicon) {
        past = lexicon.list("PAST");
        notPast = lexicon.list("NOT_PAST");
        ahead = lexicon.list("AHEAD");
        have = lexicon.list("HAVE");
        infinitiveBefore = lexicon.list("BEFORE_INFINITIVE");
        conjunctions = lexicon.list("CONJUNCTIONS");
        pronouns = lexicon.list("PRONOUNS");
        adverbs = lexicon.list("ADVERBS");
        bareParticiples = lexicon.list("BARE_PARTICIPLES");
        notParticiple = lexicon.list("NOT_PARTICIPLE");
        governors = lexicon.list("GOVERNORS");
        participleIsLast = !governors.isEmpty();
        pastForm = pattern(lexicon, "PAST_FORM");
        participle = pattern(lexicon, "PARTICIPLE_FORM");
        futureForm = pattern(lexicon, "FUTURE_FORM");
    }

    private static Pattern pattern(Lexicon lexicon, String name) {
        return lexicon.list(name).stream().findFirst().map(Pattern::compile).orElse(NEVER);
    }

    /// How the verb nearest to the tokens from `from` to `to` looks.
    Leaning beside(List<Token> tokens, int from, int to) {
        var best = new Nearest();
        int distance = 0;
        for (int i = from - 1; i >= 0 && i >= from - FARTHEST; i--) {
            distance += step(tokens.get(i));
            best.consider(tense(tokens, i), distance);
        }
        distance = 1;
        for (int i = to; i < tokens.size() && i < to + FARTHEST; i++) {
            distance += step(tokens.get(i));
            best.consider(tense(tokens, i), distance);
        }
        return best.leaning;
    }

    private static final class Nearest {
        private Leaning leaning = Leaning.NONE;
        private int distance = Integer.MAX_VALUE;

        void consider(Leaning found, int away) {
            if (found != Leaning.NONE && away < distance) {
                leaning = found;
                distance = away;
            }
        }
    }

    private int step(Token token) {
        if (token.endsSentence()) {
            return SENTENCE;
        }
        if (token.isWord()) {
            return conjunctions.contains(token.word()) ? CLAUSE / 2 : 1;
        }
        return CLAUSE_SIGNS.contains(token.word()) ? CLAUSE : 1;
    }

    private Leaning tense(List<Token> tokens, int at) {
        Token token = tokens.get(at);
        String word = token.word();
        if (!token.isWord() || word.length() > 30) {
            return Leaning.NONE;
        }
        if (have.contains(word)) {
            return auxiliary(tokens, at);
        }
        if (bareParticiples.contains(word) && behindHave(tokens, at) == Leaning.PERFECT) {
            return Leaning.PERFECT;
        }
        if (ahead.contains(word) || (word.indexOf('\'') > 0 && isContraction(word))) {
            return continues(tokens, at) ? Leaning.PERFECT : Leaning.AHEAD;
        }
        if (isPast(token)) {
            if (isGoverned(tokens, at)) {
                return Leaning.AHEAD;
            }
            return afterInfinitiveSign(tokens, at) ? Leaning.NONE : behindHave(tokens, at);
        }
        if (futureForm.matches(word) || (followsPronoun(tokens, at) && !adverbs.contains(word))) {
            return Leaning.AHEAD;
        }
        return Leaning.NONE;
    }

    private boolean isPast(Token token) {
        String word = token.word();
        if (past.contains(word) || (word.endsWith("'s") && past.contains(word.substring(0, word.length() - 2)))) {
            return true;
        }
        return !notPast.contains(word)
                && token.readings().isEmpty()
                && (!token.capital() || token.first())
                && pastForm.matches(word);
    }

    private static boolean isContraction(String word) {
        return word.endsWith("'ll") || word.endsWith("'re") || word.endsWith("'m");
    }

    /// "she's been", where "she's" alone would be present.
    private boolean continues(List<Token> tokens, int at) {
        return tokens.get(at).word().endsWith("'s") && hasParticiple(tokens, at);
    }

    private Leaning auxiliary(List<Token> tokens, int at) {
        return hasParticiple(tokens, at) ? Leaning.PERFECT : Leaning.AHEAD;
    }

    private boolean hasParticiple(List<Token> tokens, int at) {
        boolean far = !participle.equals(NEVER);
        for (int i = at + 1; i < tokens.size() && (far || i <= at + WITHIN_GROUP); i++) {
            Token token = tokens.get(i);
            if (i > at + FARTHEST || (!token.isWord() && step(token) >= CLAUSE)) {
                return false;
            }
            if (isParticiple(tokens, i)) {
                return true;
            }
        }
        return false;
    }

    /// What is one only by its ending must end its clause.
    private boolean isParticiple(List<Token> tokens, int at) {
        Token token = tokens.get(at);
        if (notParticiple.contains(token.word())) {
            return false;
        }
        boolean looksLike = participle.matches(token.word()) && !token.capital() && !notPast.contains(token.word());
        return isPast(token) || (looksLike && (!participleIsLast || endsClause(tokens, at)));
    }

    private boolean endsClause(List<Token> tokens, int at) {
        if (at + 1 == tokens.size()) {
            return true;
        }
        Token next = tokens.get(at + 1);
        return step(next) > 1 || have.contains(next.word()) || past.contains(next.word());
    }

    /// "wird … geliefert"
    private boolean isGoverned(List<Token> tokens, int at) {
        for (int step : new int[] {-1, 1}) {
            for (int i = at + step; i >= 0 && i < tokens.size() && Math.abs(i - at) < FARTHEST; i += step) {
                if (step(tokens.get(i)) > 1) {
                    break;
                }
                if (governors.contains(tokens.get(i).word())) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean afterInfinitiveSign(List<Token> tokens, int at) {
        return at > 0 && infinitiveBefore.contains(tokens.get(at - 1).word());
    }

    private Leaning behindHave(List<Token> tokens, int at) {
        for (int i = at - 1; i >= 0 && i >= at - WITHIN_GROUP; i--) {
            String word = tokens.get(i).word();
            if (have.contains(word) || word.endsWith("'ve") || (word.endsWith("'s") && i >= at - 2)) {
                return notParticiple.contains(tokens.get(at).word()) ? Leaning.AHEAD : Leaning.PERFECT;
            }
            if (!tokens.get(i).isWord()) {
                break;
            }
        }
        return Leaning.PAST;
    }

    private boolean beginsClause(List<Token> tokens, int at) {
        return at == 0 || step(tokens.get(at - 1)) > 1;
    }

    private boolean followsPronoun(List<Token> tokens, int at) {
        for (int i = at - 1; i >= 0 && i >= at - 2; i--) {
            String word = tokens.get(i).word();
            if (pronouns.contains(word)) {
                return !tokens.get(at).capital() && (!participleIsLast || beginsClause(tokens, i));
            }
            if (!adverbs.contains(word)) {
                return false;
            }
        }
        return false;
    }
}
