package soulprint.language;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The writing systems that narrow a language down, each with the languages written in it that are told apart: the
/// model's ISO 639-3 names and ours. A script of one language needs no model.
enum Script {
    LATIN(Map.ofEntries(
            Map.entry("eng", "en"),
            Map.entry("deu", "de"),
            Map.entry("fra", "fr"),
            Map.entry("spa", "es"),
            Map.entry("ita", "it"),
            Map.entry("por", "pt"),
            Map.entry("nld", "nl"),
            Map.entry("swe", "sv"),
            Map.entry("dan", "da"),
            Map.entry("nob", "no"),
            Map.entry("fin", "fi"),
            Map.entry("pol", "pl"),
            Map.entry("ces", "cs"),
            Map.entry("slk", "sk"),
            Map.entry("hun", "hu"),
            Map.entry("ron", "ro"),
            Map.entry("tur", "tr"),
            Map.entry("vie", "vi"),
            Map.entry("ind", "id"),
            Map.entry("msa", "ms"),
            Map.entry("hrv", "hr"),
            Map.entry("slv", "sl"),
            Map.entry("cat", "ca"),
            Map.entry("ekk", "et"),
            Map.entry("lvs", "lv"),
            Map.entry("lit", "lt"),
            Map.entry("tgl", "tl"),
            Map.entry("swa", "sw"))),
    CYRILLIC(Map.of("rus", "ru", "ukr", "uk", "bul", "bg", "bel", "be", "srp", "sr", "mkd", "mk", "kaz", "kk")),
    ARABIC(Map.of("ara", "ar", "pes", "fa", "fas", "fa", "urd", "ur", "pus", "ps")),
    DEVANAGARI(Map.of("hin", "hi", "mar", "mr", "nep", "ne")),
    GREEK(Map.of("ell", "el")),
    HEBREW(Map.of("heb", "he")),
    THAI(Map.of("tha", "th")),
    HANGUL(Map.of("kor", "ko")),
    KANA(Map.of("jpn", "ja")),
    HAN(Map.of("cmn", "zh")),
    GEORGIAN(Map.of("kat", "ka")),
    ARMENIAN(Map.of("hye", "hy")),
    BENGALI(Map.of("ben", "bn")),
    TAMIL(Map.of("tam", "ta")),
    TELUGU(Map.of("tel", "te")),
    KANNADA(Map.of("kan", "kn")),
    MALAYALAM(Map.of("mal", "ml")),
    GUJARATI(Map.of("guj", "gu")),
    GURMUKHI(Map.of("pan", "pa"));

    /// Languages so close that a sentence or two leaves the model in doubt between them, and only between them.
    private static final Set<Set<String>> SIBLINGS = Set.of(
            Set.of("da", "no", "sv"),
            Set.of("cs", "sk"),
            Set.of("hr", "sl"),
            Set.of("id", "ms"),
            Set.of("ru", "uk", "be", "bg", "sr", "mk"),
            Set.of("hi", "mr", "ne"),
            Set.of("fa", "ur", "ps"));

    // Map.of gives an immutable map.
    @SuppressWarnings("ImmutableEnumChecker")
    private final Map<String, String> languages;

    Script(Map<String, String> languages) {
        this.languages = languages;
    }

    /// The script of a letter, if it narrows the language down.
    static Optional<Script> of(int letter) {
        return switch (Character.UnicodeScript.of(letter)) {
            case LATIN -> Optional.of(LATIN);
            case CYRILLIC -> Optional.of(CYRILLIC);
            case ARABIC -> Optional.of(ARABIC);
            case DEVANAGARI -> Optional.of(DEVANAGARI);
            case GREEK -> Optional.of(GREEK);
            case HEBREW -> Optional.of(HEBREW);
            case THAI -> Optional.of(THAI);
            case HANGUL -> Optional.of(HANGUL);
            case HIRAGANA, KATAKANA -> Optional.of(KANA);
            case HAN -> Optional.of(HAN);
            case GEORGIAN -> Optional.of(GEORGIAN);
            case ARMENIAN -> Optional.of(ARMENIAN);
            case BENGALI -> Optional.of(BENGALI);
            case TAMIL -> Optional.of(TAMIL);
            case TELUGU -> Optional.of(TELUGU);
            case KANNADA -> Optional.of(KANNADA);
            case MALAYALAM -> Optional.of(MALAYALAM);
            case GUJARATI -> Optional.of(GUJARATI);
            case GURMUKHI -> Optional.of(GURMUKHI);
            default -> Optional.empty();
        };
    }

    static boolean siblings(String code, String other) {
        return SIBLINGS.stream().anyMatch(group -> group.contains(code) && group.contains(other));
    }

    /// The ISO 639-1 code of a language the model named, if it is written in this script and told apart.
    Optional<String> code(String modelName) {
        return Optional.ofNullable(languages.get(modelName));
    }

    /// The language, if only one is written in this script.
    Optional<Language> only() {
        return languages.size() == 1
                ? Optional.of(new Language(languages.values().iterator().next()))
                : Optional.empty();
    }

    /// How many letters of an alphabet one character of this script is worth.
    double worth() {
        return this == HAN || this == KANA || this == HANGUL ? 2.5 : 1;
    }
}
