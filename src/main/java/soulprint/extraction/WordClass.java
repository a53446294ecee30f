package soulprint.extraction;

import java.util.List;
import java.util.Set;

/// Words of one kind: listed, or told by their endings or beginnings.
record WordClass(Set<String> words, List<String> endings, List<String> beginnings) {
    static final WordClass NONE = new WordClass(Set.of(), List.of(), List.of());

    WordClass {
        words = Set.copyOf(words);
        endings = List.copyOf(endings);
        beginnings = List.copyOf(beginnings);
    }

    boolean contains(String word) {
        if (words.contains(word)) {
            return true;
        }
        for (String ending : endings) {
            if (word.length() > ending.length() + 1 && word.endsWith(ending)) {
                return true;
            }
        }
        for (String beginning : beginnings) {
            if (word.length() > beginning.length() + 1 && word.startsWith(beginning)) {
                return true;
            }
        }
        return false;
    }

    boolean isListed() {
        return endings.isEmpty() && beginnings.isEmpty();
    }
}
