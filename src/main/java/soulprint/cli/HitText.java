package soulprint.cli;

import java.util.ArrayList;
import java.util.List;
import soulprint.search.Hit;
import soulprint.search.Snippet;

/// Search hits as a person reads them: title and date, the passage with what matched in bold, how to read on and to
/// find more.
final class HitText {
    private final Terminal terminal;
    private final Hint hint;

    HitText(Terminal terminal, Hint hint) {
        this.terminal = terminal;
        this.hint = hint;
    }

    /// `within` one conversation, nobody needs to be told how to search in one.
    String of(List<Hit> hits, boolean within) {
        if (hits.isEmpty()) {
            return "Nothing found. Try fewer or other words; what is stored: " + hint.of("status");
        }
        StringBuilder text = new StringBuilder();
        int number = 0;
        for (Hit hit : hits) {
            String title = hit.title().isBlank()
                    ? "(untitled)"
                    : Terminal.harmless(hit.title()).replace('\n', ' ');
            String date = hit.date().map(time -> "  " + terminal.day(time)).orElse("");
            text.append("%2d. %s%s\n".formatted(++number, terminal.bold(title), date));
            for (String line : coloured(Wrapped.lines(marked(hit), terminal.columns() - 4))) {
                text.append("    ").append(line).append('\n');
            }
            text.append("    ")
                    .append(terminal.dim(hint.of("show", hit.conversationId())))
                    .append("\n\n");
        }
        if (!within) {
            text.append(terminal.dim("More of one conversation: add --in ID")).append('\n');
        }
        return text.toString();
    }

    // Marks are single characters until the lines are cut, so that they do not count as width.
    private String marked(Hit hit) {
        StringBuilder text = new StringBuilder();
        hit.speaker().ifPresent(name -> text.append(safe(name)).append(": "));
        int end = 0;
        for (Snippet.Range range : hit.highlights()) {
            text.append(safe(hit.snippet().substring(end, range.start())));
            text.append('\u0001')
                    .append(safe(hit.snippet().substring(range.start(), range.end())))
                    .append('\u0002');
            end = range.end();
        }
        return text.append(safe(hit.snippet().substring(end))).toString();
    }

    private static String safe(String text) {
        return Terminal.harmless(text).replace('\n', ' ').replace('\t', ' ');
    }

    private List<String> coloured(List<String> lines) {
        boolean open = false;
        List<String> done = new ArrayList<>();
        for (String line : lines) {
            String whole = (open ? "\u0001" : "") + line;
            open = whole.lastIndexOf('\u0001') > whole.lastIndexOf('\u0002');
            whole = open ? whole + "\u0002" : whole;
            done.add(whole.replace("\u0001", terminal.colour() ? "\u001b[1m" : "")
                    .replace("\u0002", terminal.colour() ? "\u001b[0m" : ""));
        }
        return done;
    }
}
