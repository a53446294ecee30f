package soulprint.redaction;

import java.util.Locale;
import java.util.Set;

/// Where the match around a keyword can lie, or that none can, told from the characters nearby alone.
///
/// What a reach rules out must rest on the characters from the keyword onwards only, and more text after them must
/// never turn a yes into a no: then what is found within the windows is exactly what is found in the whole text.
sealed interface Reach {
    /// The place cannot belong to a match.
    int NOWHERE = -1;

    /// Characters after a match that may still decide about it.
    int CONTEXT = 3;

    /// How far before the keyword a match can start, context included.
    int left();

    /// The end of the window, or `NOWHERE`.
    int end(String text, int start, int end, TokenRuns runs);

    /// A token without blanks: at least `least` of its characters follow from the keyword on, at most `most`.
    record Token(int left, int least, int most) implements Reach {
        @Override
        public int end(String text, int start, int end, TokenRuns runs) {
            int runEnd = runs.end(start);
            return runEnd - start < least ? NOWHERE : (int) Math.min((long) start + most, runEnd) + CONTEXT;
        }
    }

    /// A name, an operator such as `=` or `:`, and a value of at least `least` characters with a digit among them.
    record Assignment(int least) implements Reach {
        private static final int NAME = 64;
        private static final int OPERATOR = 10;
        private static final int VALUE = 1000;

        @Override
        public int left() {
            return NAME;
        }

        @Override
        public int end(String text, int start, int end, TokenRuns runs) {
            int operator = Characters.skip(text, end, end + NAME, Characters.BEFORE_OPERATOR);
            if (operator == text.length() || !Characters.is(text.charAt(operator), Characters.OPERATOR)) {
                return NOWHERE;
            }
            int last = Math.min(operator + OPERATOR, text.length() - 1);
            int at = operator + 1;
            while (at <= last) {
                int valueEnd = Characters.skip(text, at, at + VALUE, Characters.VALUE);
                if (valueEnd - at >= least && Characters.hasDigit(text, at, valueEnd)) {
                    return valueEnd + OPERATOR + CONTEXT;
                }
                if (valueEnd == at && !Characters.is(text.charAt(at), Characters.BEFORE_VALUE)) {
                    return NOWHERE;
                }
                at = Math.max(valueEnd, at + 1);
            }
            return NOWHERE;
        }
    }

    /// A sentence: soon after the keyword comes a run of at least `least` value characters with a digit among them.
    record Stated(int left, int right, int least) implements Reach {
        private static final int SOON = 90;
        private static final int VALUE = 256;

        @Override
        public int end(String text, int start, int end, TokenRuns runs) {
            int limit = Math.min(text.length(), end + SOON);
            int at = end;
            while (at < limit) {
                int valueEnd = Characters.skip(text, at, at + VALUE, Characters.VALUE);
                if (valueEnd - at >= least && Characters.hasDigit(text, at, valueEnd)) {
                    return Math.max(end + right, runs.end(at) + CONTEXT);
                }
                at = Math.max(valueEnd, at + 1);
            }
            return NOWHERE;
        }
    }

    /// The start of the line after the one of `from`, at most `limit`.
    private static int nextLine(String text, int from, int limit) {
        int end = Math.min(text.length(), limit);
        int newline = from < end ? text.indexOf('\n', from, end) : -1;
        return newline < 0 ? end : newline + 1;
    }

    /// A label such as "password": a colon, an equals sign or an arrow follows it, at once or after some words on its
    /// line.
    record Label(int left, int right) implements Reach {
        private static final int SOON = 64;
        /// The letters that a keyword may lack: `contrase` has two.
        private static final int WORD = 2;
        private static final int CLOSERS = 6;
        /// How the words start that may stand between label and operator: for, of, to, on, at, vom, für, zum, de, para,
        /// du.
        private static final Set<String> PREPOSITIONS =
                Set.of("fo", "of", "to", "on", "at", "vo", "f\u00FC", "zu", "de", "pa", "po", "du");

        @Override
        public int end(String text, int start, int end, TokenRuns runs) {
            int word = end;
            while (word < Math.min(end + WORD, text.length()) && Character.isLetter(text.charAt(word))) {
                word++;
            }
            int next = Characters.skip(text, word, word + CLOSERS, Characters.CLOSER);
            if (next == text.length()) {
                return NOWHERE;
            }
            char first = text.charAt(next);
            if (first == ':' || first == '=' || first == '>' || first == '-') {
                return windowEnd(text, end);
            }
            boolean words = first == '(' || (next > word && startsPreposition(text, next));
            return words && hasOperator(text, next, Math.min(text.length(), next + SOON))
                    ? windowEnd(text, end)
                    : NOWHERE;
        }

        /// The value stands on the label's line or the next one.
        private int windowEnd(String text, int end) {
            return nextLine(text, nextLine(text, end, end + right), end + right);
        }

        private static boolean startsPreposition(String text, int start) {
            return start + 2 <= text.length()
                    && PREPOSITIONS.contains(text.substring(start, start + 2).toLowerCase(Locale.ROOT));
        }

        private static boolean hasOperator(String text, int start, int limit) {
            for (int at = start; at < limit && text.charAt(at) != '\n'; at++) {
                if (":=>".indexOf(text.charAt(at)) >= 0) {
                    return true;
                }
            }
            return false;
        }
    }

    /// The rest of the line, of which the next characters hold something that words do not: a digit, a quote, a sign.
    record Odd(int left, int right) implements Reach {
        private static final int SOON = 72;

        @Override
        public int end(String text, int start, int end, TokenRuns runs) {
            int limit = Math.min(text.length() - 1, end + SOON);
            for (int at = end; at < limit && text.charAt(at) != '\n'; at++) {
                char character = text.charAt(at);
                boolean plain = Character.isLetter(character) || character <= ' ';
                if (!plain && (text.charAt(at + 1) > ' ' || Characters.isDigit(character))) {
                    return nextLine(text, end, end + right);
                }
            }
            return NOWHERE;
        }
    }

    /// At most the rest of the line.
    record Line(int left, int right) implements Reach {
        @Override
        public int end(String text, int start, int end, TokenRuns runs) {
            return nextLine(text, end, end + right);
        }
    }

    /// The authority of an address: `//name:secret@host`.
    record Authority(int left) implements Reach {
        private static final int LONGEST = 260;

        @Override
        public int end(String text, int start, int end, TokenRuns runs) {
            int limit = Math.min(text.length(), end + LONGEST);
            boolean colon = false;
            for (int at = end; at < limit; at++) {
                char character = text.charAt(at);
                if (character == '@' && colon) {
                    return end + LONGEST;
                }
                if (character == '/' || character <= ' ' || character == '"') {
                    return NOWHERE;
                }
                colon |= character == ':';
            }
            return NOWHERE;
        }
    }

    /// Anything within fixed distances.
    record Text(int left, int right) implements Reach {
        @Override
        public int end(String text, int start, int end, TokenRuns runs) {
            return end + right;
        }
    }
}
