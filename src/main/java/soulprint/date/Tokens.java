package soulprint.date;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import soulprint.date.Token.Reading;

/// Cuts a text into words, numbers and signs and looks up what each may say.
final class Tokens {
    private static final String JOINTS = ".,/-:–";
    private static final String MONEY = "$€£¥#%+@=_";
    private static final int LONGEST_WORD = 30;

    private final Lexicon lexicon;
    private final Numeral numeral;
    private final String text;
    private final List<Token> tokens = new ArrayList<>();
    private boolean first = true;

    private Tokens(Lexicon lexicon, Numeral numeral, String text) {
        this.lexicon = lexicon;
        this.numeral = numeral;
        this.text = text;
    }

    static List<Token> of(String text, Lexicon lexicon, Numeral numeral) {
        return new Tokens(lexicon, numeral, text).read();
    }

    private List<Token> read() {
        int at = 0;
        while (at < text.length()) {
            char character = text.charAt(at);
            if (Character.isLetter(character)) {
                at = word(at);
            } else if (isDigit(character)) {
                at = number(at);
            } else {
                if (!Character.isWhitespace(character) || character == '\n') {
                    add(at, at + 1, List.of());
                }
                at++;
            }
        }
        Quantities.silence(tokens, lexicon);
        return tokens;
    }

    private int word(int from) {
        int to = from + 1;
        while (to < text.length() && (Character.isLetterOrDigit(text.charAt(to)) || isInnerApostrophe(to))) {
            to++;
        }
        String word = fold(from, to);
        boolean capital = Character.isUpperCase(text.charAt(from)) && !first;
        add(from, to, word.length() > LONGEST_WORD ? List.of() : lexicon.readings(word, capital));
        return to;
    }

    private boolean isInnerApostrophe(int at) {
        char character = text.charAt(at);
        return (character == '\'' || character == '’')
                && at + 1 < text.length()
                && Character.isLetter(text.charAt(at + 1));
    }

    private int number(int from) {
        int run = from + 1;
        while (run < text.length() && (isDigit(text.charAt(run)) || isJoint(run))) {
            run++;
        }
        if (isAfterApostrophe(from) && isShortYear(from, run)) {
            addFromApostrophe(from, run, lexicon.shortYear(text.substring(from, run)));
            return run;
        }
        if (takesDot(from, run)) {
            run++;
        }
        int end = run;
        while (end < text.length() && (Character.isLetter(text.charAt(end)) || isInnerApostrophe(end))) {
            end++;
        }
        List<Reading> readings = isFree(from - 1) && (isFree(end) || isAndMore(end))
                ? numeral.readings(
                        text.substring(from, run).replace('–', '-'),
                        text.substring(run, end).toLowerCase(Locale.ROOT))
                : List.of();
        boolean isDecade = !readings.isEmpty() && readings.getFirst().kind() == Slot.DECADE;
        if (isDecade && isAfterApostrophe(from)) {
            addFromApostrophe(from, end, readings);
        } else {
            add(from, end, readings);
        }
        return end;
    }

    private boolean isAfterApostrophe(int at) {
        return !tokens.isEmpty() && tokens.getLast().to() == at && isApostrophe(text.charAt(at - 1));
    }

    /// The apostrophe before a short year or decade belongs to it.
    private void addFromApostrophe(int from, int to, List<Reading> readings) {
        tokens.removeLast();
        add(from - 1, to, readings);
    }

    /// Whether a dot after a number makes it an ordinal, or the second of two, rather than ending the sentence.
    private boolean takesDot(int from, int to) {
        if (!lexicon.dotMakesOrdinal() || to >= text.length() || text.charAt(to) != '.') {
            return false;
        }
        String run = text.substring(from, to);
        int dot = run.lastIndexOf('.');
        return run.length() - dot <= 3 && run.indexOf('.') == dot;
    }

    /// Whether the sign at a place does not belong to a number beside it, as a currency's would.
    private boolean isFree(int at) {
        return at < 0 || at >= text.length() || MONEY.indexOf(text.charAt(at)) < 0;
    }

    /// "10+ years"
    private boolean isAndMore(int at) {
        return text.charAt(at) == '+' && at + 1 < text.length() && text.charAt(at + 1) == ' ';
    }

    private boolean isJoint(int at) {
        return JOINTS.indexOf(text.charAt(at)) >= 0 && at + 1 < text.length() && isDigit(text.charAt(at + 1));
    }

    private boolean isShortYear(int from, int to) {
        boolean plain = to == from + 2 && isDigit(text.charAt(from + 1));
        return plain && (to == text.length() || !Character.isLetter(text.charAt(to)));
    }

    private void add(int from, int to, List<Reading> readings) {
        var token = new Token(from, to, fold(from, to), Character.isUpperCase(text.charAt(from)), first, readings);
        tokens.add(token);
        first = token.endsSentence() || (first && !Character.isLetterOrDigit(text.charAt(from)));
    }

    private String fold(int from, int to) {
        return text.substring(from, to)
                .toLowerCase(Locale.ROOT)
                .replace('’', '\'')
                .replace('–', '-');
    }

    private static boolean isApostrophe(char character) {
        return character == '\'' || character == '’' || character == '‘';
    }

    static boolean isDigit(char character) {
        return character >= '0' && character <= '9';
    }
}
