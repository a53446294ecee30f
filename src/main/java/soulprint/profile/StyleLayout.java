package soulprint.profile;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import soulprint.language.Language;

/// Where in a style's counts the histograms stand: single counts, lengths in words, hours of the day, languages.
final class StyleLayout {
    /// The longest message of each class of length, in words; the last class has no end.
    static final List<Integer> LENGTHS = List.of(3, 6, 10, 15, 25, 40, 60, 100, 200, 400);

    static final int HOURS = 24;

    private static final List<String> LANGUAGES = List.of(
            "en", "de", "es", "fr", "it", "pt", "nl", "pl", "sv", "da", "no", "fi", "cs", "ro", "hu", "tr", "ru", "uk",
            "el", "ar", "he", "fa", "hi", "bn", "zh", "ja", "ko", "th", "vi", "id");

    private static final int FIRST_LENGTH = StyleCount.values().length;
    private static final int FIRST_HOUR = FIRST_LENGTH + LENGTHS.size() + 1;
    private static final int FIRST_LANGUAGE = FIRST_HOUR + HOURS;

    /// Languages beyond the list are counted together, and those nobody could tell as well.
    static final int LANGUAGE_CLASSES = LANGUAGES.size() + 2;

    static final int SIZE = FIRST_LANGUAGE + LANGUAGE_CLASSES;

    private StyleLayout() {}

    static int length(int words) {
        int place = 0;
        while (place < LENGTHS.size() && words > LENGTHS.get(place)) {
            place++;
        }
        return FIRST_LENGTH + place;
    }

    static int lengthClass(int place) {
        return FIRST_LENGTH + place;
    }

    static int hour(int hour) {
        return FIRST_HOUR + hour;
    }

    static int language(Optional<Language> language) {
        if (language.isEmpty()) {
            return languageClass(LANGUAGES.size() + 1);
        }
        int place = LANGUAGES.indexOf(language.get().code());
        return languageClass(place < 0 ? LANGUAGES.size() : place);
    }

    static int languageClass(int place) {
        return FIRST_LANGUAGE + place;
    }

    /// The English name of a language of the list; none for the two classes beyond it.
    static Optional<String> languageName(int place) {
        return place < LANGUAGES.size()
                ? Optional.of(Locale.of(LANGUAGES.get(place)).getDisplayLanguage(Locale.ENGLISH))
                : Optional.empty();
    }
}
