package soulprint.extraction;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import soulprint.extraction.Element.Bound;
import soulprint.extraction.Element.Condition;
import soulprint.extraction.Element.Where;

/// Reads one pattern of a rule file; the format is described in docs/extraction-rules.md.
final class PatternReader {
    private static final int MANY = 4;
    private static final Pattern SYMBOL =
            Pattern.compile("\\{[^}]+}|<[^>]+>|\\\\.|\\^\\^|[()|\\[\\]?*!^$]|[^\\s()|\\[\\]?*!^${}<>]+");

    private final Map<String, WordClass> classes;
    private final Map<String, Element> macros;
    private final Spellings spellings;
    private final List<String> symbols;
    private int place;
    private boolean captured;

    private PatternReader(
            String pattern, Map<String, WordClass> classes, Map<String, Element> macros, Spellings spellings) {
        this.classes = classes;
        this.macros = macros;
        this.spellings = spellings;
        this.symbols = SYMBOL.matcher(pattern).results().map(MatchResult::group).toList();
    }

    static Element read(
            String pattern, Map<String, WordClass> classes, Map<String, Element> macros, Spellings spellings) {
        PatternReader reader = new PatternReader(pattern, classes, macros, spellings);
        Element element = reader.sequence();
        if (reader.place < reader.symbols.size()) {
            throw new IllegalArgumentException("unexpected " + reader.symbols.get(reader.place) + " in " + pattern);
        }
        return element;
    }

    private Element sequence() {
        List<Element> parts = new ArrayList<>();
        while (place < symbols.size() && !Set.of(")", "]", "|").contains(symbols.get(place))) {
            parts.add(repeated());
        }
        return parts.size() == 1 ? parts.getFirst() : new Element.Sequence(parts);
    }

    private Element repeated() {
        Element part = part(symbols.get(place++));
        if (place < symbols.size() && symbols.get(place).equals("?")) {
            place++;
            return new Element.Repeat(part, 1);
        }
        if (place < symbols.size() && symbols.get(place).equals("*")) {
            place++;
            return new Element.Repeat(part, MANY);
        }
        return part;
    }

    private Element part(String symbol) {
        return switch (symbol.charAt(0)) {
            case '(' -> either();
            case '[' -> {
                captured = true;
                Element inner = sequence();
                captured = false;
                close("]");
                yield new Element.Capture(inner);
            }
            case '!' -> new Element.Not(part(symbols.get(place++)));
            case '^' -> new Element.Edge(symbol.length() > 1 ? Bound.FREE_START : Bound.START);
            case '~' -> new Element.Edge(Bound.FREE);
            case '$' -> new Element.Edge(Bound.END);
            case '{' -> named(symbol.substring(1, symbol.length() - 1));
            case '<' -> value(symbol.substring(1, symbol.length() - 1));
            case '\\' -> new Element.Word(Set.of(symbol.substring(1)));
            default -> symbol.equals("_") ? new Element.Any() : new Element.Word(spellings.of(symbol));
        };
    }

    private Element either() {
        List<Element> choices = new ArrayList<>();
        choices.add(sequence());
        while (symbols.get(place).equals("|")) {
            place++;
            choices.add(sequence());
        }
        close(")");
        Set<String> words = new HashSet<>();
        for (Element choice : choices) {
            if (!(choice instanceof Element.Word(var some))) {
                return choices.size() == 1 ? choices.getFirst() : new Element.Either(choices);
            }
            words.addAll(some);
        }
        return new Element.Word(words);
    }

    private void close(String symbol) {
        if (place >= symbols.size() || !symbols.get(place).equals(symbol)) {
            throw new IllegalArgumentException(symbol + " is missing in " + String.join(" ", symbols));
        }
        place++;
    }

    private Element named(String name) {
        Element macro = macros.get(name);
        return macro != null ? macro : new Element.Classed(wordClass(name));
    }

    private WordClass wordClass(String name) {
        WordClass found = classes.get(name);
        if (found == null) {
            throw new IllegalArgumentException("no macro and no class is named " + name);
        }
        return found;
    }

    /// `noun+:job,!state`: kind, several or one, conditions.
    private Element value(String text) {
        String[] halves = text.split(":", 2);
        boolean many = halves[0].endsWith("+");
        String kind = many ? halves[0].substring(0, halves[0].length() - 1) : halves[0];
        List<Condition> conditions = halves.length == 1
                ? List.of()
                : Stream.of(halves[1].split(",", -1)).map(this::condition).toList();
        return new Element.Value(ValueKind.valueOf(kind.toUpperCase(Locale.ROOT)), conditions, many, captured);
    }

    private Condition condition(String text) {
        Function<Where, Condition> marked = where -> new Condition(where, wordClass(text.substring(1)));
        return switch (text.charAt(0)) {
            case '!' -> marked.apply(Where.NONE);
            case '~' -> marked.apply(Where.ANY);
            default -> new Condition(Where.LAST, wordClass(text));
        };
    }
}
