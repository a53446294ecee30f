package soulprint.extraction;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/// The word lists of one tongue, from `words.XX.txt`. A list holds phrases of up to five words, and
/// beginnings (`word*`) and endings (`*word`) of words.
final class Lexicon {
    private static final Map<Tongue, Lexicon> LOADED = new EnumMap<>(Tongue.class);
    private static final int LONGEST = 5;
    private static final int SHORTEST_BEGINNING = 2;

    static {
        for (Tongue tongue : Tongue.values()) {
            LOADED.put(tongue, new Lexicon(read("words." + Stem.lower(tongue.name()) + ".txt"), spellings(tongue)));
        }
    }

    private record Phrases(Set<String> whole, Set<String> beginnings, Set<String> endings) {}

    private final Map<String, Phrases> lists = new HashMap<>();
    private final Map<String, Set<Integer>> alike = new HashMap<>();

    private Lexicon(List<String> lines, Spellings spellings) {
        lines.forEach(line -> {
            int colon = line.indexOf(':');
            String name = line.substring(0, colon);
            String list = line.substring(colon + 1);
            lists.put(name, phrases(list, spellings));
            if (name.equals("alike")) {
                groups(list);
            }
        });
    }

    private void groups(String list) {
        int group = 0;
        for (String entry : list.split(",", -1)) {
            group++;
            for (String word : entry.strip().split(" ", -1)) {
                alike.computeIfAbsent(word, _ -> new HashSet<>()).add(group);
            }
        }
    }

    /// Whether two words are forms of one that share no stem, or name the same.
    boolean alike(String one, String other) {
        Set<Integer> groups = alike.getOrDefault(one, Set.of());
        return !groups.isEmpty() && alike.getOrDefault(other, Set.of()).stream().anyMatch(groups::contains);
    }

    /// Spanish is often typed without accents.
    private static Spellings spellings(Tongue tongue) {
        return tongue == Tongue.ES ? Spellings.SPANISH : Spellings.AS_WRITTEN;
    }

    static Lexicon of(Tongue tongue) {
        return Objects.requireNonNull(LOADED.get(tongue));
    }

    Set<String> names() {
        return Set.copyOf(lists.keySet());
    }

    boolean has(String list) {
        return lists.containsKey(list);
    }

    /// How many words from `at` on are a phrase of the list, the longest that is; 0 if none.
    int at(String list, List<Word> words, int at) {
        Phrases phrases = lists.get(list);
        if (phrases == null) {
            return 0;
        }
        StringBuilder phrase = new StringBuilder();
        int found = matches(phrases, words.get(at).text()) ? 1 : 0;
        for (int i = 0; i < LONGEST && at + i < words.size(); i++) {
            if (i > 0) {
                phrase.append(' ');
            }
            phrase.append(words.get(at + i).text());
            if (phrases.whole().contains(phrase.toString())) {
                found = i + 1;
            }
        }
        return found;
    }

    boolean is(String list, Word word) {
        Phrases phrases = lists.get(list);
        return phrases != null && (phrases.whole().contains(word.text()) || matches(phrases, word.text()));
    }

    boolean any(String list, List<Word> words) {
        for (int i = 0; i < words.size(); i++) {
            if (at(list, words, i) > 0) {
                return true;
            }
        }
        return false;
    }

    /// Whether a phrase of the list stands there that is not part of one of the `except` list.
    boolean any(String list, String except, List<Word> words) {
        int excused = 0;
        for (int i = 0; i < words.size(); i++) {
            excused = Math.max(excused, i + at(except, words, i));
            if (i >= excused && at(list, words, i) > 0) {
                return true;
            }
        }
        return false;
    }

    private static boolean matches(Phrases phrases, String word) {
        if (phrases.endings().stream().anyMatch(word::endsWith)) {
            return true;
        }
        if (phrases.beginnings().isEmpty()) {
            return false;
        }
        for (int length = SHORTEST_BEGINNING; length <= word.length(); length++) {
            if (phrases.beginnings().contains(word.substring(0, length))) {
                return true;
            }
        }
        return false;
    }

    private static Phrases phrases(String line, Spellings spellings) {
        Phrases phrases = new Phrases(new HashSet<>(), new HashSet<>(), new HashSet<>());
        for (String entry : line.split(",", -1)) {
            String phrase = entry.strip();
            List<Word> words = Word.in(phrase, 0, phrase.length());
            if (!words.isEmpty()) {
                String joined = words.stream().map(Word::text).collect(Collectors.joining(" "));
                kind(phrases, phrase).addAll(spellings.ofPhrase(joined));
            }
        }
        return phrases;
    }

    private static Set<String> kind(Phrases phrases, String phrase) {
        if (phrase.startsWith("*")) {
            return phrases.endings();
        }
        return phrase.endsWith("*") ? phrases.beginnings() : phrases.whole();
    }

    private static List<String> read(String name) {
        try (InputStream file = Lexicon.class.getResourceAsStream("/soulprint/extraction/" + name);
                BufferedReader reader = new BufferedReader(
                        new InputStreamReader(Objects.requireNonNull(file, name), StandardCharsets.UTF_8))) {
            String text = reader.lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .collect(Collectors.joining("\n"));
            return text.replaceAll("\n +", " ").lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException("the word lists in the program's own jar", e);
        }
    }
}
