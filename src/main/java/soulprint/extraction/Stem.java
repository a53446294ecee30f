package soulprint.extraction;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Words without their inflection, lightly: what is left of "baking" and "bakes" is the same.
final class Stem {
    private static final Map<Tongue, List<String>> ENDINGS = Map.of(
            Tongue.EN,
            List.of("ations", "ation", "ings", "ing", "ies", "ied", "ers", "er", "ed", "es", "ly", "s", "y", "e"),
            Tongue.DE,
            List.of(
                    "ungen", "ung", "innen", "in", "est", "ten", "tet", "te", "en", "er", "em", "es", "et", "st", "e",
                    "n", "s", "t"),
            Tongue.ES,
            List.of(
                    "aciones", "acion", "iendo", "ando", "aban", "aba", "amos", "emos", "imos", "aron", "ieron", "ados",
                    "adas", "ado", "ada", "ido", "ida", "idos", "idas", "ian", "ia", "ar", "er", "ir", "an", "en", "as",
                    "os", "es", "io", "a", "o", "e", "s"));
    private static final int LEAST = 3;
    private static final int PREFIX = 4;
    private static final double SHARE = 0.6;

    private Stem() {}

    static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    /// Without accents.
    static String plain(String word) {
        String letters = word.replace("ß", "ss");
        return Normalizer.normalize(letters, Normalizer.Form.NFD).replaceAll("\\p{M}+", "");
    }

    static String of(Tongue tongue, String word) {
        String stem = plain(word);
        if (tongue == Tongue.DE && stem.startsWith("ge") && stem.length() > 6) {
            stem = stem.substring(2);
        }
        for (String ending : ENDINGS.getOrDefault(tongue, List.of())) {
            if (stem.endsWith(ending) && stem.length() - ending.length() >= LEAST) {
                String cut = stem.substring(0, stem.length() - ending.length());
                return undoubled(tongue == Tongue.EN && ending.equals("s") ? bare(cut) : cut);
            }
        }
        return stem;
    }

    /// "Plays" is "play" first.
    private static String bare(String word) {
        boolean soft = word.endsWith("y") || word.endsWith("e");
        return soft && word.length() > LEAST ? word.substring(0, word.length() - 1) : word;
    }

    private static String undoubled(String stem) {
        int last = stem.length() - 1;
        return last > 2 && stem.charAt(last) == stem.charAt(last - 1) ? stem.substring(0, last) : stem;
    }

    /// Whether `said` is `claimed` in another form: of one stem, or with the better part of both in common.
    static boolean same(Tongue tongue, String claimed, String said) {
        if (claimed.equals(said)) {
            return true;
        }
        String one = of(tongue, claimed);
        String other = of(tongue, said);
        if (one.equals(other)) {
            return true;
        }
        int common = common(one, other);
        int longest = Math.max(one.length(), other.length());
        boolean shortened = said.length() >= LEAST && claimed.startsWith(said) && claimed.length() > said.length() + 2;
        return (common >= PREFIX && common >= SHARE * longest) || shortened || parted(tongue, one, other);
    }

    /// German parts verbs: "nehme ... ab" and "abzunehmen".
    private static boolean parted(Tongue tongue, String one, String other) {
        return tongue == Tongue.DE
                && other.contains("zu")
                && other.length() > 6
                && other.replaceFirst("(?<=..)zu", "").equals(one);
    }

    private static int common(String one, String other) {
        int end = Math.min(one.length(), other.length());
        int at = 0;
        while (at < end && one.charAt(at) == other.charAt(at)) {
            at++;
        }
        return at;
    }
}
