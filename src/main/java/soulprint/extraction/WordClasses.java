package soulprint.extraction;

import java.util.Map;

/// The word classes of a language, by name. Those that the engine itself asks for are described in
/// docs/extraction-rules.md.
record WordClasses(Map<String, WordClass> byName) {
    WordClasses {
        byName = Map.copyOf(byName);
    }

    boolean is(String name, String word) {
        return byName.getOrDefault(name, WordClass.NONE).contains(word);
    }
}
