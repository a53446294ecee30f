package soulprint.cli;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Text as lines of a width, broken where a line may break.
/// Characters up to U+0002 are marks and have no width.
final class Wrapped {
    private static final int NARROWEST = 16;

    private Wrapped() {}

    static List<String> lines(String text, int width) {
        BreakIterator breaks = BreakIterator.getLineInstance(Locale.ROOT);
        breaks.setText(text);
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        int start = breaks.first();
        for (int end = breaks.next(); end != BreakIterator.DONE; start = end, end = breaks.next()) {
            String piece = text.substring(start, end);
            if (visible(line) + visible(piece.stripTrailing()) > Math.max(NARROWEST, width) && !line.isEmpty()) {
                lines.add(line.toString().stripTrailing());
                line.setLength(0);
            }
            line.append(piece);
        }
        lines.add(line.toString().stripTrailing());
        return lines;
    }

    /// Imported or rendered text below one another, each line indented; nothing in it reaches beyond `columns`.
    static String indented(String text, int indent, int columns) {
        int width = Math.max(NARROWEST, columns - indent);
        StringBuilder block = new StringBuilder();
        String plain = Terminal.harmless(text).replaceAll("\\s+", " ").strip();
        for (String line : lines(plain, width)) {
            for (String part : cut(line, width)) {
                block.append(" ".repeat(indent)).append(part).append('\n');
            }
        }
        return block.toString();
    }

    private static List<String> cut(String line, int width) {
        List<String> parts = new ArrayList<>();
        int start = 0;
        while (line.length() - start > width) {
            int end = Character.isHighSurrogate(line.charAt(start + width - 1)) ? start + width - 1 : start + width;
            parts.add(line.substring(start, end));
            start = end;
        }
        parts.add(line.substring(start));
        return parts;
    }

    private static int visible(CharSequence text) {
        return (int) text.chars().filter(c -> c > 2).count();
    }
}
