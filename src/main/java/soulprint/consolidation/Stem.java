package soulprint.consolidation;

import java.util.Map;

/// Takes the commonest endings of English, German and Spanish off a folded word, all by the same few rules: which
/// language a short value is in cannot be told. Only plurals and verb endings go, never what makes another word.
final class Stem {
    private static final int SHORTEST = 3;
    private static final Map<String, String> IRREGULAR = Map.of(
            "children", "child", "people", "person", "mice", "mouse", "wives", "wife", "lives", "life", "ran", "run");

    private Stem() {}

    static String of(String word) {
        String known = IRREGULAR.get(word);
        if (known != null) {
            return known;
        }
        return word.length() <= SHORTEST ? word : ending(verb(plural(word)));
    }

    private static String plural(String word) {
        if (word.endsWith("innen") && word.length() > 7) {
            return without(word, 3);
        }
        if (word.endsWith("ies") && word.length() > 4) {
            return without(word, 2);
        }
        boolean sibilant =
                word.endsWith("sses") || word.endsWith("ches") || word.endsWith("shes") || word.endsWith("xes");
        if (sibilant) {
            return without(word, 2);
        }
        boolean plain = word.endsWith("s") && !word.endsWith("ss") && !word.endsWith("us") && !word.endsWith("is");
        return plain ? without(word, 1) : word;
    }

    private static String verb(String word) {
        if (word.endsWith("ing") && stands(without(word, 3))) {
            return single(without(word, 3));
        }
        return word.endsWith("ed") && stands(without(word, 2)) ? single(without(word, 2)) : word;
    }

    private static String ending(String word) {
        if (word.endsWith("en") && word.length() > 5) {
            return without(word, 2);
        }
        if (word.endsWith("e") && word.length() > SHORTEST) {
            return without(word, 1);
        }
        return word.endsWith("y") ? without(word, 1) + "i" : word;
    }

    private static boolean stands(String rest) {
        return rest.length() >= SHORTEST && rest.chars().anyMatch(letter -> "aeiouy".indexOf(letter) >= 0);
    }

    /// "runn" is "run".
    private static String single(String word) {
        int last = word.length() - 1;
        boolean doubled = word.charAt(last) == word.charAt(last - 1) && "bdgmnprt".indexOf(word.charAt(last)) >= 0;
        return doubled ? word.substring(0, last) : word;
    }

    private static String without(String word, int letters) {
        return word.substring(0, word.length() - letters);
    }
}
