package soulprint.chunk;

import java.util.Locale;
import java.util.Scanner;
import java.util.Set;
import java.util.stream.Collectors;

/// Tells the end of a sentence from the break that Unicode's rules see after every line and most abbreviations.
///
/// ICU's own suppressions (FilteredBreakIteratorBuilder) know one language at a time, lack "Dr." in English and can not
/// hold an abbreviation with points inside ("e.g."), so the word before the point is judged here, for all languages.
public final class SentenceEnd {
    private static final String TERMINATORS = "…。．！？｡؟۔।॥‼⁇⁈⁉";
    private static final String CLOSERS = "\"'”’»«›‹)]}*_`」』）】";
    private static final int LONGEST_WORD = 16;

    private static final Set<String> ABBREVIATIONS = words("""
            mr mrs ms dr prof rev hon gov sen rep gen col capt lt sgt st mt jr sr inc ltd co corp dept est fig figs no
            vol ed eds pp ch sec approx vs etc cf al viz jan feb mar apr jun jul aug sept sep oct nov dec mon tue wed
            thu fri sat ave blvd tel ext max min incl excl ph
            bzw usw ca vgl evtl ggf inkl exkl nr str hr fr frl dipl ing abs abb bd hrsg jh jhdt mio mrd sog tsd zzgl
            bspw geb gest okt dez bes allg entspr urspr ehem verh usf einschl
            sra srta dra avda ej pág págs núm aprox ene abr ago dic ud uds vd vds exmo exma
            mme mlle mm av éd janv févr juil déc env chap art sig dott avv ecc pag febbr nn
            hrn herrn dhr mevr bijv enz blz гг пр др им ул стр рис см руб тыс млн млрд напр проф
            """);

    private SentenceEnd() {}

    /// Whether a sentence ends before this offset; spaces and closing quotation marks may lie between.
    public static boolean before(String text, int offset) {
        int end = offset;
        while (end > 0 && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        while (end > 0 && CLOSERS.indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        if (end == 0 || !isTerminator(text.charAt(end - 1))) {
            return false;
        }
        return text.charAt(end - 1) != '.' || !isAbbreviated(wordBefore(text, end - 1));
    }

    /// Whether a sentence may end in this stretch at all.
    static boolean occurs(String text, int from, int to) {
        for (int index = from; index < to; index++) {
            if (isTerminator(text.charAt(index))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isTerminator(char character) {
        return character < 0x80
                ? character == '.' || character == '!' || character == '?'
                : TERMINATORS.indexOf(character) >= 0;
    }

    private static String wordBefore(String text, int point) {
        int start = point;
        while (start > 0 && point - start < LONGEST_WORD && belongsToWord(text.charAt(start - 1))) {
            start--;
        }
        return text.substring(start, point);
    }

    private static boolean belongsToWord(char character) {
        return Character.isLetterOrDigit(character) || character == '.';
    }

    private static boolean isAbbreviated(String word) {
        return isInitials(word) || isOrdinal(word) || ABBREVIATIONS.contains(word.toLowerCase(Locale.ROOT));
    }

    /// Single letters with points between them: "J", "e.g", "z.B", "U.S.A".
    private static boolean isInitials(String word) {
        for (int index = 0; index < word.length(); index++) {
            boolean expectsLetter = index % 2 == 0;
            if (expectsLetter != Character.isLetter(word.charAt(index))) {
                return false;
            }
        }
        return word.length() % 2 == 1;
    }

    /// "3. Mai", and the numbers of a list.
    private static boolean isOrdinal(String word) {
        return (word.length() == 1 || word.length() == 2) && word.chars().allMatch(Character::isDigit);
    }

    private static Set<String> words(String text) {
        return new Scanner(text).tokens().collect(Collectors.toUnmodifiableSet());
    }
}
