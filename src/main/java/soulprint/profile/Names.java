package soulprint.profile;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.List;

/// The words of a text that may name somebody or something: those with a capital, and all of a script without capitals.
final class Names {
    private static final Pattern WORD = Pattern.compile("[\\pL\\pM]+");

    private Names() {}

    static List<String> in(String text) {
        List<String> names = new ArrayList<>();
        Matcher matcher = WORD.matcher(text);
        while (matcher.find()) {
            String word = matcher.group();
            if (word.codePoints().anyMatch(Names::capital)) {
                names.add(word);
            }
        }
        return names;
    }

    /// Whether the letter is no small one, be it that its script has none.
    private static boolean capital(int letter) {
        return Character.isLetter(letter) && !Character.isLowerCase(letter);
    }
}
