package soulprint.extraction;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import soulprint.fact.Modality;
import soulprint.fact.Polarity;
import soulprint.fact.Slot;
import soulprint.fact.Tense;
import soulprint.language.Language;

/// Reads the rule file of a language; the format is described in docs/extraction-rules.md.
final class RuleReader {
    private final Map<String, Set<String>> words = new HashMap<>();
    private final Map<String, List<String>> endings = new HashMap<>();
    private final Map<String, List<String>> beginnings = new HashMap<>();
    private final Map<String, Element> macros = new HashMap<>();
    private final Map<String, List<String>> splits = new HashMap<>();
    private final List<String> suffixes = new ArrayList<>();
    private final Set<String> counted = new HashSet<>();
    private final List<Rule> rules = new ArrayList<>();
    private Spellings spellings = new Spellings(Map.of(), Set.of());
    private Map<String, WordClass> classes = Map.of();

    private RuleReader() {}

    /// The shipped rules of a language, if it has any: its word classes, then its rules.
    static Optional<RuleSet> of(Language language) {
        List<String> files = List.of(language.code() + ".words", language.code() + ".rules");
        return RuleReader.class.getResource("rules/" + files.getLast()) == null
                ? Optional.empty()
                : Optional.of(
                        read(language, files.stream().map(RuleReader::text).collect(Collectors.joining("\n"))));
    }

    private static String text(String name) {
        try (InputStream file = Objects.requireNonNull(RuleReader.class.getResourceAsStream("rules/" + name))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static RuleSet read(Language language, String file) {
        RuleReader reader = new RuleReader();
        String joined = file.replaceAll("(?m)^#.*$", "").replaceAll("\n[ \t]+(?=\\S)", " ");
        joined.lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(reader::line);
        return new RuleSet(
                language,
                new WordClasses(reader.classes()),
                new Tokenizer(reader.splits, reader.suffixes, reader.counted),
                reader.rules);
    }

    private void line(String line) {
        String[] head = line.split("\\s+", 2);
        switch (head[0]) {
            case "class" -> addClass(head[1]);
            case "macro" -> addMacro(head[1]);
            case "split" -> addSplit(head[1]);
            case "plain" -> spellings = new Spellings(Spellings.pairs(listed(head[1])), spellings.accented());
            case "accented" -> spellings = new Spellings(spellings.plain(), Set.copyOf(listed(head[1])));
            case "counted" -> counted.addAll(listed(head[1]));
            case "suffix" -> suffixes.addAll(listed(head[1]));
            default -> addRule(line);
        }
    }

    private void addClass(String definition) {
        String[] halves = definition.split("\\s*=\\s*", 2);
        Set<String> members = words.computeIfAbsent(halves[0], _ -> new HashSet<>());
        List<String> ends = endings.computeIfAbsent(halves[0], _ -> new ArrayList<>());
        List<String> starts = beginnings.computeIfAbsent(halves[0], _ -> new ArrayList<>());
        for (String word : listed(halves[1])) {
            if (word.startsWith("@")) {
                members.addAll(words.getOrDefault(word.substring(1), Set.of()));
                ends.addAll(endings.getOrDefault(word.substring(1), List.of()));
                starts.addAll(beginnings.getOrDefault(word.substring(1), List.of()));
            } else if (word.length() > 1 && word.startsWith("-")) {
                ends.addAll(spellings.of(word.substring(1)));
            } else if (word.endsWith("*")) {
                starts.addAll(spellings.of(word.substring(0, word.length() - 1)));
            } else {
                members.addAll(spellings.of(word));
            }
        }
        classes = Map.of();
    }

    private void addMacro(String definition) {
        String[] halves = definition.split("\\s*=\\s*", 2);
        macros.put(halves[0], PatternReader.read(halves[1], classes(), macros, spellings));
    }

    private void addSplit(String definition) {
        String[] halves = definition.split("\\s*=\\s*", 2);
        splits.put(halves[0], listed(halves[1]));
    }

    /// `place.home past: pattern`.
    private void addRule(String line) {
        int colon = line.indexOf(": ");
        List<String> head = listed(line.substring(0, Math.max(colon, 0)));
        Slot slot = head.isEmpty() ? null : Slot.of(head.getFirst()).orElse(null);
        if (slot == null) {
            throw new IllegalArgumentException("a rule begins with its slot: " + line);
        }
        Modality modality = head.contains("planned")
                ? Modality.PLANNED
                : head.contains("desired") ? Modality.DESIRED : Modality.ASSERTED;
        rules.add(new Rule(
                slot,
                head.contains("not") ? Polarity.NEGATIVE : Polarity.POSITIVE,
                modality,
                head.contains("past") ? Tense.PAST : Tense.CURRENT,
                head.contains("declared"),
                rules.size(),
                PatternReader.read(line.substring(colon + 2), classes(), macros, spellings)));
    }

    private Map<String, WordClass> classes() {
        if (classes.isEmpty()) {
            Map<String, WordClass> built = new HashMap<>();
            words.forEach((name, members) -> built.put(
                    name,
                    new WordClass(
                            members, endings.getOrDefault(name, List.of()), beginnings.getOrDefault(name, List.of()))));
            classes = built;
        }
        return classes;
    }

    private static List<String> listed(String text) {
        return Arrays.stream(text.strip().split("\\s+", -1))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
