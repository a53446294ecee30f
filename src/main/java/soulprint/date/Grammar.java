package soulprint.date;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// One language's words and shapes, as its file `LANGUAGE.grammar` lists them, line by line: `MONTH 1: january jan` are
/// words that fill a slot, `NUMBERED: room version` is a list, `<year> = …` names a shape, `expression …` is a whole
/// expression, `bare …` one that counts only as the end of a span, `refused …` looks like one and is none.
record Grammar(Lexicon lexicon, Shapes expressions, Shapes bare) {
    /// Whole shapes, found by what they begin with; the first `accepted` of them are expressions.
    record Shapes(List<Shape> shapes, int accepted, Map<Object, List<Integer>> byBeginning) {
        static Shapes of(List<Shape> accepted, List<Shape> refused) {
            List<Shape> all = new ArrayList<>(accepted);
            all.addAll(refused);
            return new Shapes(List.copyOf(all), accepted.size(), Shape.byBeginning(all));
        }
    }

    static Grammar read(String language) {
        var lexicon = new Lexicon();
        var reader = new ShapeReader();
        List<Shape> expressions = new ArrayList<>();
        List<Shape> refused = new ArrayList<>();
        List<Shape> bare = new ArrayList<>();
        for (String line : lines(language + ".grammar")) {
            String kind = line.substring(0, line.indexOf(' '));
            String rest = line.substring(kind.length() + 1);
            switch (kind) {
                case "expression" -> expressions.add(reader.read(rest));
                case "refused" -> refused.add(reader.read(rest));
                case "bare" -> bare.add(reader.read(rest));
                default -> define(kind, rest, lexicon, reader);
            }
        }
        return new Grammar(lexicon, Shapes.of(expressions, refused), Shapes.of(bare, List.of()));
    }

    private static void define(String kind, String rest, Lexicon lexicon, ShapeReader reader) {
        if (kind.startsWith("<")) {
            reader.name(kind, rest.substring(rest.indexOf('=') + 1));
            return;
        }
        if (kind.endsWith(":")) {
            lexicon.addList(kind.substring(0, kind.length() - 1), rest.split(" +"));
            return;
        }
        int colon = rest.indexOf(':');
        int value = ShapeReader.value(rest.substring(0, colon));
        lexicon.add(Slot.valueOf(kind), value, rest.substring(colon + 1).strip().split(" +"));
    }

    /// The lines of a resource beside this class, without comments; a line that ends in a backslash goes on.
    private static List<String> lines(String name) {
        List<String> lines = new ArrayList<>();
        try (var reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Grammar.class.getResourceAsStream(name), name), StandardCharsets.UTF_8))) {
            var joined = new StringBuilder();
            for (@Nullable String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (line.isBlank() || line.startsWith("#")) {
                    continue;
                }
                boolean goesOn = line.endsWith("\\");
                joined.append(goesOn ? line.substring(0, line.length() - 1) : line);
                if (!goesOn) {
                    lines.add(joined.toString().strip());
                    joined.setLength(0);
                }
            }
            return lines;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
