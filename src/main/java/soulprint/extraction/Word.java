package soulprint.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// A word of a text: its letters in lower case, without invisible characters and with straight apostrophes; where it
/// stands; and the mark that stands between it and the word before, a space where there is none. Hyphens part words,
/// and
/// so do the contractions of English ("I'm" is "i" and "'m").
record Word(String text, int from, int to, boolean capital, char before) {
    private static final Set<String> CONTRACTED = Set.of("'m", "'s", "'re", "'ve", "'ll", "'d");
    private static final String MARKS = ".!?\n;:,()[]{}\"“”„«»—–/|…";
    private static final int LONGEST = 60;

    boolean number() {
        return Character.isDigit(text.charAt(0));
    }

    /// The words between `from` and `to`.
    static List<Word> in(String text, int from, int to) {
        List<Word> words = new ArrayList<>();
        char before = ' ';
        int at = from;
        while (at < to) {
            if (!starts(text, at, to)) {
                before = stronger(before, mark(text, at, to));
                at++;
                continue;
            }
            int end = at + 1;
            while (end < to && continues(text, at, end, to)) {
                end++;
            }
            add(text, at, end, before, words);
            before = ' ';
            at = end;
        }
        return words;
    }

    private static boolean starts(String text, int at, int to) {
        char character = text.charAt(at);
        return letter(character) || (apostrophe(character) && at + 1 < to && Character.isLetter(text.charAt(at + 1)));
    }

    private static boolean continues(String text, int start, int at, int to) {
        char character = text.charAt(at);
        if (letter(character) || invisible(character)) {
            return at - start < LONGEST;
        }
        return apostrophe(character) && at + 1 < to && Character.isLetter(text.charAt(at + 1));
    }

    private static void add(String text, int from, int to, char before, List<Word> words) {
        StringBuilder folded = new StringBuilder(to - from);
        for (int i = from; i < to; i++) {
            char character = text.charAt(i);
            if (!invisible(character)) {
                folded.append(apostrophe(character) ? '\'' : Character.toLowerCase(character));
            }
        }
        String word = folded.toString();
        boolean capital = Character.isUpperCase(text.charAt(from));
        int cut = word.lastIndexOf('\'');
        if (cut > 0 && word.length() == to - from && CONTRACTED.contains(word.substring(cut))) {
            words.add(new Word(word.substring(0, cut), from, from + cut, capital, before));
            words.add(new Word(word.substring(cut), from + cut, to, false, ' '));
        } else if (cut == 0 && !CONTRACTED.contains(word)) {
            add(text, from + 1, to, before == ' ' ? '"' : before, words);
        } else if (!word.isEmpty()) {
            words.add(new Word(word, from, to, capital, before));
        }
    }

    private static char mark(String text, int at, int to) {
        char character = text.charAt(at);
        if (character == '-') {
            boolean dash = at > 0 && text.charAt(at - 1) == ' ' && at + 1 < to && text.charAt(at + 1) == ' ';
            return dash ? '—' : ' ';
        }
        boolean picture = Character.isSurrogate(character) || Character.getType(character) == Character.OTHER_SYMBOL;
        return picture ? '…' : MARKS.indexOf(character) >= 0 ? character : ' ';
    }

    private static char stronger(char one, char other) {
        int first = MARKS.indexOf(one);
        int second = MARKS.indexOf(other);
        return second >= 0 && (first < 0 || second < first) ? other : one;
    }

    private static boolean letter(char character) {
        return Character.isLetterOrDigit(character) || Character.getType(character) == Character.NON_SPACING_MARK;
    }

    static boolean apostrophe(char character) {
        return character == '\'' || character == '’' || character == '‘' || character == 'ʼ' || character == '´';
    }

    /// Characters that show nothing: joiners, marks of direction, tags, variation selectors.
    static boolean invisible(char character) {
        return Character.getType(character) == Character.FORMAT || (character >= 0xFE00 && character <= 0xFE0F);
    }
}
