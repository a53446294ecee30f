package soulprint.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import soulprint.chunk.SentenceEnd;

/// Cuts a message into sentences. A line is never joined with the next one: what people type has no hard wraps, but
/// lists, headings and missing full stops. What a span covers is cut out, but for words about others: they may name the
/// user's own people.
final class Sentences {
    private static final String TERMINATORS = ".!?…。！？";

    /// Nobody speaks on for so many tokens; the work for one sentence may grow faster than its length.
    private static final int LONGEST = 250;

    private final Tokenizer tokenizer;

    Sentences(Tokenizer tokenizer) {
        this.tokenizer = tokenizer;
    }

    List<Sentence> of(TaggedMessage message) {
        String text = message.message().text();
        boolean lowerCase = isLowerCase(text);
        List<Sentence> sentences = new ArrayList<>();
        int start = 0;
        for (int end = 1; end <= text.length(); end++) {
            if (end == text.length() || endsBefore(text, end)) {
                add(sentences, message, new Line(start, end), lowerCase);
                start = end;
            }
        }
        return sentences;
    }

    private record Line(int from, int to) {}

    private void add(List<Sentence> sentences, TaggedMessage message, Line line, boolean lowerCase) {
        String text = message.message().text();
        List<Span> spans = message.spans().stream()
                .filter(span -> span.kind() != SpanKind.THIRD_PARTY && span.touches(line.from(), line.to()))
                .toList();
        List<Token> tokens = new ArrayList<>();
        for (Token token : tokenizer.tokens(text, line.from(), line.to())) {
            boolean covered = spans.stream().anyMatch(span -> span.touches(token.from(), token.to()));
            if (!covered && !(tokens.isEmpty() && isOpening(token))) {
                tokens.add(token);
            } else if (covered && !tokens.isEmpty() && !tokens.getLast().isMark()) {
                tokens.add(new Token(token.from(), token.to(), Tokenizer.COVERED, Token.Shape.MARK));
            }
            if (tokens.size() == LONGEST) {
                sentences.add(new Sentence(text, tokens, lowerCase));
                tokens.clear();
            }
        }
        if (tokens.stream().anyMatch(token -> !token.isMark())) {
            sentences.add(new Sentence(text, tokens, lowerCase || hasNoCapitals(tokens)));
        }
    }

    /// A sentence that begins small and says "i" is its writer's own way, even where another has capitals.
    private static boolean hasNoCapitals(List<Token> tokens) {
        return tokens.size() > 3
                && tokens.getFirst().shape() == Token.Shape.LOWER
                && tokens.stream().noneMatch(Token::isCapital);
    }

    /// Bullets and numbers of a list, and what else stands before the first word.
    private static boolean isOpening(Token token) {
        return token.isMark() && !token.word().equals("(");
    }

    private static boolean endsBefore(String text, int offset) {
        char before = text.charAt(offset - 1);
        if (before == '\n' || before == '\r') {
            return true;
        }
        return Character.isWhitespace(before)
                && !Character.isWhitespace(text.charAt(offset))
                && offset > 1
                && isTerminated(text, offset);
    }

    private static boolean isTerminated(String text, int offset) {
        int end = offset;
        while (end > 0 && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        return end > 0
                && (TERMINATORS.indexOf(text.charAt(end - 1)) >= 0 || "\"'”’»)]*_".indexOf(text.charAt(end - 1)) >= 0)
                && SentenceEnd.before(text, offset);
    }

    /// A writer who begins hardly any sentence with a capital begins no name with one.
    private static boolean isLowerCase(String text) {
        long capitals = IntStream.range(0, text.length())
                .filter(index -> Character.isUpperCase(text.charAt(index)))
                .filter(index -> index == 0 || !Character.isLetter(text.charAt(index - 1)))
                .filter(index -> index + 1 < text.length() && Character.isLetter(text.charAt(index + 1)))
                .limit(2)
                .count();
        return capitals == 0 || (Character.isLowerCase(text.charAt(0)) && capitals < 2);
    }
}
