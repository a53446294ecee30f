package soulprint.redaction;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/// Writes random texts that a regular expression matches, for the part of RE2's syntax that the rules use.
///
/// The expression is walked rather than compiled: of an alternation one branch is taken, of a repeated atom as many
/// copies as chance says, with the least and the most number allowed often among them.
final class RegexSamples {
    private static final String PRINTABLE = printable();
    private static final int MOST_BEYOND = 40;

    private final SplittableRandom random;

    RegexSamples(SplittableRandom random) {
        this.random = random;
    }

    String sample(String expression) {
        var result = new StringBuilder();
        branch(expression, result);
        return result.toString();
    }

    private void branch(String expression, StringBuilder result) {
        List<String> branches = branches(expression);
        sequence(branches.get(random.nextInt(branches.size())), result);
    }

    private void sequence(String expression, StringBuilder result) {
        int at = 0;
        while (at < expression.length()) {
            int atomEnd = atomEnd(expression, at);
            int end = quantifierEnd(expression, atomEnd);
            int copies = copies(expression.substring(atomEnd, end));
            for (int i = 0; i < copies; i++) {
                atom(expression.substring(at, atomEnd), result);
            }
            at = end;
        }
    }

    private void atom(String atom, StringBuilder result) {
        switch (atom.charAt(0)) {
            case '(' -> group(atom, result);
            case '[' -> result.append(pick(members(atom.substring(1, atom.length() - 1))));
            case '\\' -> escape(atom, result);
            case '.' -> result.append(pick(PRINTABLE));
            case '^', '$' -> {}
            default -> result.append(atom);
        }
    }

    private void group(String atom, StringBuilder result) {
        String inner = atom.substring(1, atom.length() - 1);
        if (inner.startsWith("?P<")) {
            branch(inner.substring(inner.indexOf('>') + 1), result);
        } else if (inner.startsWith("?")) {
            int colon = inner.indexOf(':');
            boolean flagsOnly = colon < 0 || !inner.substring(1, colon).matches("[a-z-]*");
            branch(flagsOnly ? "" : inner.substring(colon + 1), result);
        } else {
            branch(inner, result);
        }
    }

    private void escape(String atom, StringBuilder result) {
        switch (atom.charAt(1)) {
            case 'b', 'B', 'z' -> {}
            case 'w', 'd', 's', 'S', 'D' -> result.append(pick(members(atom)));
            default -> result.append(members(atom));
        }
    }

    private char pick(String members) {
        return members.charAt(random.nextInt(members.length()));
    }

    private int copies(String quantifier) {
        if (quantifier.isEmpty()) {
            return 1;
        }
        int least = 0;
        int most = 1;
        if (quantifier.startsWith("{")) {
            String[] bounds = quantifier.substring(1, quantifier.indexOf('}')).split(",", -1);
            least = Integer.parseInt(bounds[0]);
            most = bounds.length == 1 ? least : bounds[1].isEmpty() ? least + MOST_BEYOND : Integer.parseInt(bounds[1]);
        } else if (quantifier.startsWith("+")) {
            least = 1;
            most = MOST_BEYOND;
        } else if (quantifier.startsWith("*")) {
            most = MOST_BEYOND;
        }
        return switch (random.nextInt(4)) {
            case 0 -> least;
            case 1 -> most;
            default -> random.nextInt(least, most + 1);
        };
    }

    private static String members(String content) {
        if (content.startsWith("^")) {
            String excluded = members(content.substring(1));
            return characters(PRINTABLE, excluded);
        }
        var result = new StringBuilder();
        int at = 0;
        while (at < content.length()) {
            int end = content.charAt(at) == '\\' ? escapeEnd(content, at) : at + 1;
            String first = single(content.substring(at, end));
            if (first.length() == 1 && end + 1 < content.length() && content.charAt(end) == '-') {
                int lastEnd = content.charAt(end + 1) == '\\' ? escapeEnd(content, end + 1) : end + 2;
                char last = single(content.substring(end + 1, lastEnd)).charAt(0);
                for (char character = first.charAt(0); character <= last; character++) {
                    result.append(character);
                }
                at = lastEnd;
            } else {
                result.append(first);
                at = end;
            }
        }
        return result.toString();
    }

    private static String single(String atom) {
        if (atom.length() == 1) {
            return atom;
        }
        return switch (atom.charAt(1)) {
            case 'w' -> members("A-Za-z0-9_");
            case 'd' -> members("0-9");
            case 's' -> " \t\n";
            case 'S' -> characters(PRINTABLE, " ");
            case 'D' -> characters(PRINTABLE, members("0-9"));
            case 'n' -> "\n";
            case 'r' -> "\r";
            case 't' -> "\t";
            case 'x' -> {
                String code = atom.replaceAll("[\\\\x{}]", "");
                yield String.valueOf((char) Integer.parseInt(code, 16));
            }
            default -> atom.substring(1);
        };
    }

    private static String characters(String all, String excluded) {
        var result = new StringBuilder();
        all.chars()
                .filter(character -> excluded.indexOf(character) < 0)
                .forEach(character -> result.append((char) character));
        return result.toString();
    }

    private static List<String> branches(String expression) {
        var branches = new ArrayList<String>();
        int from = 0;
        int at = 0;
        while (at < expression.length()) {
            if (expression.charAt(at) == '|') {
                branches.add(expression.substring(from, at));
                from = ++at;
            } else {
                at = atomEnd(expression, at);
            }
        }
        branches.add(expression.substring(from));
        return branches;
    }

    private static int atomEnd(String expression, int at) {
        return switch (expression.charAt(at)) {
            case '\\' -> escapeEnd(expression, at);
            case '[' -> classEnd(expression, at);
            case '(' -> groupEnd(expression, at);
            default -> at + 1;
        };
    }

    private static int escapeEnd(String expression, int at) {
        if (expression.charAt(at + 1) != 'x') {
            return at + 2;
        }
        return expression.charAt(at + 2) == '{' ? expression.indexOf('}', at) + 1 : at + 4;
    }

    private static int classEnd(String expression, int at) {
        int end = at + (expression.startsWith("[^", at) ? 2 : 1);
        do {
            end = expression.charAt(end) == '\\' ? escapeEnd(expression, end) : end + 1;
        } while (expression.charAt(end) != ']');
        return end + 1;
    }

    private static int groupEnd(String expression, int at) {
        int end = at + 1;
        while (expression.charAt(end) != ')') {
            end = atomEnd(expression, end);
        }
        return end + 1;
    }

    private static int quantifierEnd(String expression, int at) {
        int end = at;
        if (at < expression.length() && "*+?".indexOf(expression.charAt(at)) >= 0) {
            end = at + 1;
        } else if (expression.substring(at).matches("(?s)\\{\\d+(,\\d*)?}.*")) {
            end = expression.indexOf('}', at) + 1;
        }
        return end > at && end < expression.length() && expression.charAt(end) == '?' ? end + 1 : end;
    }

    private static String printable() {
        var result = new StringBuilder();
        for (char character = ' '; character < 127; character++) {
            result.append(character);
        }
        return result.toString();
    }
}
