package soulprint.chunk;

import java.util.ArrayList;
import java.util.List;

/// Finds the fenced code blocks of a text in one pass.
///
/// Fences are read as CommonMark does (https://spec.commonmark.org/0.31.2/#fenced-code-blocks), but at any indentation
/// and inside block quotes: three or more backticks or tildes open a line, as many or more of the same close it, and a
/// block without a closing fence ends with its message.
final class FenceReader {
    private static final String BACKTICKS = "```";
    private static final String TILDES = "~~~";

    private final String text;

    /// The next run of each mark at or after what was read; both are remembered, since looking for one that never comes
    /// reads the rest of the text each time.
    private int backticks = -1;

    private int tildes = -1;

    private FenceReader(String text) {
        this.text = text;
    }

    /// All fenced blocks of a text, in order.
    static List<Fence> fences(String text) {
        return new FenceReader(text).read();
    }

    private List<Fence> read() {
        int run = nextRun(0);
        if (run == text.length()) {
            return List.of();
        }
        var fences = new ArrayList<Fence>();
        while (run < text.length()) {
            int after = runEnd(run);
            if (opens(run, after)) {
                int to = blockEnd(run, after);
                fences.add(new Fence(lineStart(run), to));
                after = to;
            }
            run = nextRun(after);
        }
        return fences;
    }

    private int nextRun(int from) {
        if (backticks < from) {
            backticks = find(BACKTICKS, from);
        }
        if (tildes < from) {
            tildes = find(TILDES, from);
        }
        return Math.min(backticks, tildes);
    }

    private int find(String mark, int from) {
        int found = text.indexOf(mark, from);
        return found < 0 ? text.length() : found;
    }

    private int runEnd(int from) {
        int to = from;
        while (to < text.length() && text.charAt(to) == text.charAt(from)) {
            to++;
        }
        return to;
    }

    /// A backtick further on in the line makes it a code span.
    private boolean opens(int run, int after) {
        return beginsLine(run) && (text.charAt(run) == '~' || text.indexOf('`', after, lineEnd(after)) < 0);
    }

    private int lineEnd(int from) {
        int newline = text.indexOf('\n', from);
        return newline < 0 ? text.length() : newline;
    }

    /// Where the block that this run opens ends: after its closing line, or with the text.
    private int blockEnd(int opening, int after) {
        String mark = text.charAt(opening) == '~' ? TILDES : BACKTICKS;
        int run = find(mark, after);
        while (run < text.length()) {
            int to = runEnd(run);
            if (to - run >= after - opening && beginsLine(run)) {
                int line = lineEnd(to);
                if (text.substring(to, line).isBlank()) {
                    return Math.min(line + 1, text.length());
                }
            }
            run = find(mark, to);
        }
        return text.length();
    }

    private boolean beginsLine(int offset) {
        int start = lineStart(offset);
        return start == 0 || text.charAt(start - 1) == '\n';
    }

    /// The start of the line, if only indentation and quote marks stand before the offset.
    private int lineStart(int offset) {
        int start = offset;
        while (start > 0 && " \t>".indexOf(text.charAt(start - 1)) >= 0) {
            start--;
        }
        return start;
    }
}
