package soulprint.consolidation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads a value into its phrase, word by word.
final class PhraseReader {
    private static final int LONGEST = 400;
    /// Words with what belongs to them inside ("Node.js", "1,000") or behind ("C++", "C#"), and the signs that part.
    /// Possessive throughout: no text makes it backtrack.
    private static final Pattern TOKEN =
            Pattern.compile("[\\p{L}\\p{M}\\p{N}]++(?:['’.,][\\p{L}\\p{N}]++)*+[+#]*+|[,;()/]");
    private static final Pattern THOUSANDS = Pattern.compile("\\d{1,3}(?:[.,]\\d{3})+");

    private final boolean stemmed;
    private final List<List<String>> parts = new ArrayList<>();
    private final Set<String> figures = new HashSet<>();
    private final Set<String> names = new HashSet<>();
    private List<String> part = new ArrayList<>();
    private int tens;

    PhraseReader(boolean stemmed) {
        this.stemmed = stemmed;
    }

    Phrase read(String value) {
        String text = value.length() > LONGEST ? value.substring(0, LONGEST) : value;
        Matcher tokens = TOKEN.matcher(text);
        while (tokens.find()) {
            take(tokens.group());
        }
        close();
        if (parts.isEmpty()) {
            parts.add(List.of(Folding.fold(text).strip().replace(' ', '_')));
        }
        // What is cut off still tells two long values apart.
        if (text.length() < value.length()) {
            parts.add(List.of("#" + Integer.toHexString(value.hashCode())));
        }
        return Phrase.of(parts, figures, names);
    }

    private void take(String token) {
        String folded = possessor(Folding.fold(token));
        boolean sign = ",;()/".contains(token);
        if (sign || WordLists.QUALIFYING.contains(folded)) {
            close();
        } else if (!WordLists.DROPPED.contains(folded)) {
            part.add(word(token, folded));
        }
    }

    private String word(String token, String folded) {
        OptionalInt number = Numerals.of(folded);
        if (number.isPresent()) {
            return numeral(number.getAsInt());
        }
        tens = 0;
        if (folded.chars().anyMatch(Character::isDigit)) {
            return figure(THOUSANDS.matcher(folded).matches() ? folded.replaceAll("[.,]", "") : folded);
        }
        if (WordLists.CALENDAR.contains(folded)) {
            return figure(folded);
        }
        boolean capital = Character.isUpperCase(token.codePointAt(0));
        if (capital && !WordLists.KIN.contains(folded)) {
            names.add(folded);
        }
        boolean kept = !stemmed || WordLists.DIRECTED.contains(folded) || (capital && folded.endsWith("s"));
        return kept ? folded : Stem.of(folded);
    }

    /// A unit after a ten belongs to it: "twenty", "five".
    private String numeral(int number) {
        if (tens > 0 && number > 0 && number < 10 && !part.isEmpty()) {
            figures.remove(part.removeLast());
            int whole = tens + number;
            tens = 0;
            return figure(Integer.toString(whole));
        }
        tens = Numerals.tens(number) ? number : 0;
        return figure(Integer.toString(number));
    }

    private String figure(String figure) {
        figures.add(figure);
        return figure;
    }

    private void close() {
        tens = 0;
        if (!part.isEmpty()) {
            parts.add(part);
            part = new ArrayList<>();
        }
    }

    private static String possessor(String word) {
        return word.endsWith("'s") ? word.substring(0, word.length() - 2) : word.replace("'", "");
    }
}
