package soulprint.date;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Reads shapes as the grammar files write them: `( a | b )` one of them, `[ a ]` perhaps, `<name>` a shape named
/// before, `MONTH` a token that fills that slot, `DAYS=2` says so without a word, anything else a word.
final class ShapeReader {
    private final Map<String, Shape> named = new HashMap<>();

    void name(String name, String text) {
        named.put(name, read(text));
    }

    Shape read(String text) {
        List<String> symbols = new ArrayList<>(Arrays.asList(text.strip().split(" +")));
        symbols.add("");
        return choice(symbols.iterator(), "");
    }

    private Shape choice(Iterator<String> symbols, String closing) {
        List<Shape> alternatives = new ArrayList<>();
        List<Shape> parts = new ArrayList<>();
        while (true) {
            String symbol = symbols.next();
            if (symbol.equals("|") || symbol.equals(closing)) {
                alternatives.add(parts.size() == 1 ? parts.getFirst() : new Shape.Sequence(List.copyOf(parts)));
                parts.clear();
                if (symbol.equals(closing)) {
                    return alternatives.size() == 1 ? alternatives.getFirst() : Shape.Choice.of(alternatives);
                }
                continue;
            }
            parts.add(part(symbol, symbols));
        }
    }

    private Shape part(String symbol, Iterator<String> symbols) {
        if (symbol.equals("(")) {
            return choice(symbols, ")");
        }
        if (symbol.equals("[")) {
            return Shape.Optional.of(choice(symbols, "]"));
        }
        if (symbol.startsWith("<")) {
            return Objects.requireNonNull(named.get(symbol), symbol);
        }
        if (symbol.length() > 1 && Character.isUpperCase(symbol.charAt(0))) {
            int equals = symbol.indexOf('=');
            return equals < 0
                    ? new Shape.Fill(Slot.valueOf(symbol))
                    : new Shape.Say(Slot.valueOf(symbol.substring(0, equals)), value(symbol.substring(equals + 1)));
        }
        return new Shape.Word(symbol);
    }

    /// A number, or the name of a unit or of an opening.
    static int value(String text) {
        if (!Character.isUpperCase(text.charAt(0))) {
            return Integer.parseInt(text);
        }
        List<String> openings = Arrays.stream(Opening.values()).map(Enum::name).toList();
        return openings.contains(text)
                ? openings.indexOf(text)
                : Arrays.asList(Unit.values()).indexOf(Unit.valueOf(text));
    }
}
