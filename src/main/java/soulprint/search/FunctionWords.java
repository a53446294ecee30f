package soulprint.search;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.jspecify.annotations.Nullable;
import soulprint.language.Language;

/// Words that carry grammar rather than content: they tell the language of a single message apart from its
/// conversation's, and weigh little in a query.
final class FunctionWords {
    private static final int LOOKED_AT = 400;
    private static final int ENOUGH = 3;
    /// Languages close enough in script and common enough to be mixed within one conversation.
    private static final Set<Stemming> TOLD_APART = EnumSet.of(
            Stemming.EN, Stemming.DE, Stemming.ES, Stemming.FR, Stemming.IT, Stemming.PT, Stemming.NL, Stemming.SV);

    private static final List<String> MORE_ENGLISH = List.of(
            "i", "me", "my", "we", "us", "our", "you", "your", "he", "him", "his", "she", "her", "its", "them", "those",
            "what", "which", "who", "how", "when", "where", "why", "do", "does", "did", "have", "has", "had", "am",
            "were", "been", "being", "can", "could", "should", "would", "about", "from", "so", "than", "because",
            "while", "any", "some", "also", "just", "very", "too", "here", "up", "out");

    private static final Map<String, Set<Stemming>> LANGUAGES = languages();

    private static Map<String, Set<Stemming>> languages() {
        Map<String, Set<Stemming>> languages = new HashMap<>();
        for (Stemming stemming : TOLD_APART) {
            for (Object word : stemming.functionWords()) {
                languages
                        .computeIfAbsent(new String((char[]) word), _ -> EnumSet.noneOf(Stemming.class))
                        .add(stemming);
            }
        }
        return languages;
    }

    static CharArraySet english() {
        CharArraySet words = CharArraySet.copy(EnglishAnalyzer.getDefaultStopSet());
        words.addAll(MORE_ENGLISH);
        return CharArraySet.unmodifiableSet(words);
    }

    /// The languages in which a word is one of grammar.
    Set<Stemming> languages(String word) {
        return LANGUAGES.getOrDefault(word.toLowerCase(Locale.ROOT), Set.of());
    }

    /// How to stem a message: by its own language where its beginning tells plainly, else by its conversation's.
    Optional<Stemming> stemming(String text, @Nullable Language conversation) {
        Optional<Stemming> given = conversation == null ? Optional.empty() : Stemming.of(conversation.code());
        if (conversation != null && (given.isEmpty() || !TOLD_APART.contains(given.get()))) {
            return given;
        }
        Map<Stemming, Integer> counts = counts(text);
        Stemming best = Stemming.EN;
        for (Stemming language : TOLD_APART) {
            best = count(language, counts) > count(best, counts) ? language : best;
        }
        return plainly(best, counts) ? Optional.of(best) : given;
    }

    private static boolean plainly(Stemming best, Map<Stemming, Integer> counts) {
        int most = count(best, counts);
        return most >= ENOUGH
                && TOLD_APART.stream().allMatch(other -> other == best || most >= 2 * count(other, counts));
    }

    private static int count(Stemming language, Map<Stemming, Integer> counts) {
        return counts.getOrDefault(language, 0);
    }

    private Map<Stemming, Integer> counts(String text) {
        Map<Stemming, Integer> counts = new EnumMap<>(Stemming.class);
        int end = Math.min(text.length(), LOOKED_AT);
        int start = 0;
        for (int i = 0; i <= end; i++) {
            if (i < end && Character.isLetter(text.charAt(i))) {
                continue;
            }
            if (i > start) {
                languages(text.substring(start, i)).forEach(language -> counts.merge(language, 1, Integer::sum));
            }
            start = i + 1;
        }
        return counts;
    }
}
