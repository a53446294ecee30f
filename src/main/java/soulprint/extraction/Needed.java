package soulprint.extraction;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToIntFunction;

/// The words of which a sentence must have one for a pattern to match anywhere in it. Most rules are put aside by one
/// look at the sentence's words.
final class Needed {
    private Needed() {}

    /// The most telling such words, by how common they are; empty where the pattern asks for none.
    static Optional<Set<String>> by(Element pattern, ToIntFunction<Set<String>> commonness) {
        List<Set<String>> all = new ArrayList<>();
        collect(pattern, commonness, all);
        return all.stream().min(Comparator.comparingInt(commonness));
    }

    private static void collect(Element element, ToIntFunction<Set<String>> commonness, List<Set<String>> all) {
        switch (element) {
            case Element.Word(var words) -> all.add(words);
            case Element.Classed(var words) -> listed(words, all);
            case Element.Value value ->
                value.conditions().stream()
                        .filter(condition -> condition.where() != Element.Where.NONE)
                        .forEach(condition -> listed(condition.words(), all));
            case Element.Capture(var part) -> collect(part, commonness, all);
            case Element.Sequence(var parts) -> parts.forEach(part -> collect(part, commonness, all));
            case Element.Either(var choices) -> either(choices, commonness).ifPresent(all::add);
            case Element.Any _, Element.Edge _, Element.Not _, Element.Repeat _ -> {}
        }
    }

    private static Optional<Set<String>> either(List<Element> choices, ToIntFunction<Set<String>> commonness) {
        Set<String> words = new HashSet<>();
        for (Element choice : choices) {
            Optional<Set<String>> needed = by(choice, commonness);
            if (needed.isEmpty()) {
                return Optional.empty();
            }
            words.addAll(needed.get());
        }
        return Optional.of(words);
    }

    private static void listed(WordClass words, List<Set<String>> all) {
        if (words.isListed()) {
            all.add(words.words());
        }
    }
}
