package soulprint.profile;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import soulprint.language.Language;

/// Words that tell how somebody writes, in lower case, in English, German, Spanish and French.
final class Courtesy {
    private static final Set<String> PLEASE =
            Set.of("please", "pls", "plz", "bitte", "porfa", "porfavor", "svp", "stp");
    private static final Set<String> THANKS =
            Set.of("thanks", "thank", "thx", "ty", "danke", "dankeschön", "dank", "gracias", "merci");
    private static final Set<String> LAUGHTER =
            Set.of("haha", "hahaha", "hehe", "lol", "lmao", "rofl", "jaja", "jajaja", "jeje", "hihi", "mdr", "xd");

    /// "por favor", "s'il vous plaît": a word after which the next makes it a plea.
    private static final Map<String, Set<String>> PLEA =
            Map.of("favor", Set.of("por"), "plaît", Set.of("vous", "te"), "plait", Set.of("vous", "te"));

    private static final Map<String, Set<String>> INFORMAL = Map.of(
            "de", Set.of("du", "dich", "dir", "dein", "deine", "deinen", "deiner", "deinem", "deines"),
            "es", Set.of("tú", "ti", "contigo", "puedes", "tienes", "podrías", "quieres", "sabes", "eres"),
            "fr", Set.of("tu", "toi", "ton", "ta", "tes"));

    /// In German told by the capital as well, which the measure sees to.
    private static final Map<String, Set<String>> FORMAL = Map.of(
            "de", Set.of("sie", "ihnen", "ihr", "ihre", "ihren", "ihrer", "ihrem"),
            "es", Set.of("usted"),
            "fr", Set.of("vous", "votre", "vos"));

    private Courtesy() {}

    static boolean please(String word, String before) {
        return PLEASE.contains(word) || PLEA.getOrDefault(word, Set.of()).contains(before);
    }

    static boolean thanks(String word) {
        return THANKS.contains(word);
    }

    static boolean laughter(String word) {
        return LAUGHTER.contains(word);
    }

    /// Whether the language tells formal from informal address.
    static boolean telling(Optional<Language> language) {
        return language.filter(it -> FORMAL.containsKey(it.code())).isPresent();
    }

    static boolean informal(String word, Language language) {
        return INFORMAL.getOrDefault(language.code(), Set.of()).contains(word);
    }

    /// `capital` inside a sentence makes the difference between "Sie" and "sie"; at its beginning nothing does.
    static boolean formal(String word, boolean capital, boolean begins, Language language) {
        boolean known = FORMAL.getOrDefault(language.code(), Set.of()).contains(word);
        return known && (!language.code().equals("de") || (capital && !begins));
    }
}
