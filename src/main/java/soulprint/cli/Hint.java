package soulprint.cli;

import java.util.ArrayList;
import java.util.List;

/// A command that the person may want next, ready to be pasted: the program as they called it, words quoted for the
/// shell, and
/// the home they named.
record Hint(Terminal terminal, CommonOptions options) {
    String of(String... words) {
        List<String> line = new ArrayList<>();
        line.add(quoted(terminal.command()));
        for (String word : words) {
            line.add(quoted(Terminal.harmless(word)));
        }
        options.home().ifPresent(home -> {
            line.add("--home");
            line.add(quoted(home.toString()));
        });
        return String.join(" ", line);
    }

    private static String quoted(String word) {
        boolean plain = !word.isEmpty()
                && word.chars().allMatch(c -> Character.isLetterOrDigit(c) || "/._-:=@+,~#".indexOf(c) >= 0);
        return plain ? word : "'" + word.replace("'", "'\\''") + "'";
    }
}
