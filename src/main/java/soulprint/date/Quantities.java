package soulprint.date;

import java.util.List;

/// Takes the calendar out of numbers that count or number something: `room 2019`, `1990 euros`, `0171 2023`, `3.
/// Platz`.
final class Quantities {
    private final List<Token> tokens;
    private final Lexicon lexicon;

    private Quantities(List<Token> tokens, Lexicon lexicon) {
        this.tokens = tokens;
        this.lexicon = lexicon;
    }

    static void silence(List<Token> tokens, Lexicon lexicon) {
        var quantities = new Quantities(tokens, lexicon);
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.get(i).isNumber() && quantities.counts(i)) {
                tokens.set(i, tokens.get(i).saying(List.of()));
            }
        }
    }

    private boolean counts(int at) {
        boolean numbered =
                at > 0 && lexicon.list("NUMBERED").contains(tokens.get(at - 1).word());
        boolean measured = at + 1 < tokens.size()
                && lexicon.list("MEASURES").contains(tokens.get(at + 1).word());
        boolean grouped = isPlain(at) && (isPlain(at - 1) || isPlain(at + 1));
        return numbered || measured || grouped || isOrdinalOfNoun(at);
    }

    private boolean isPlain(int at) {
        return at >= 0 && at < tokens.size() && tokens.get(at).word().chars().allMatch(it -> Tokens.isDigit((char) it));
    }

    private boolean isOrdinalOfNoun(int at) {
        String word = tokens.get(at).word();
        if (!lexicon.dotMakesOrdinal() || word.indexOf('.') != word.length() - 1 || at + 1 >= tokens.size()) {
            return false;
        }
        Token next = tokens.get(at + 1);
        return next.capital() && next.readings().isEmpty();
    }
}
