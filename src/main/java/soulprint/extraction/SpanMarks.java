package soulprint.extraction;

import java.util.ArrayList;
import java.util.List;
import soulprint.extraction.SpanSentences.Bounds;

/// Sentences that are no plain statements: questions, suppositions, sarcasm, examples.
final class SpanMarks {
    private static final int LONGEST = 3_000;

    private final String text;
    private final Lexicon lexicon;
    private final List<Span> spans = new ArrayList<>();
    private boolean supposing;

    private SpanMarks(String text, Lexicon lexicon) {
        this.text = text;
        this.lexicon = lexicon;
    }

    static List<Span> of(String text, Lexicon lexicon, List<Bounds> sentences) {
        SpanMarks marks = new SpanMarks(text, lexicon);
        sentences.forEach(marks::sentence);
        return marks.spans;
    }

    private void sentence(Bounds sentence) {
        List<Word> words = Word.in(text, sentence.from(), Math.min(sentence.to(), sentence.from() + LONGEST));
        if (words.isEmpty()) {
            return;
        }
        suppositions(sentence, words);
        questions(sentence, words);
        String raw = text.substring(sentence.from(), sentence.to());
        if (lexicon.any("sarcasm", words) || raw.contains("🙄") || raw.endsWith("/s")) {
            spans.add(new Span(sentence.from(), sentence.to(), SpanKind.SARCASM));
        }
        for (int i = 0; i < words.size(); i++) {
            int length = lexicon.at("example", words, i);
            if (length > 0 && i + length < words.size() && sample(words, i + length)) {
                spans.add(new Span(words.get(i).from(), sentence.to(), SpanKind.EXAMPLE));
                return;
            }
        }
    }

    private boolean sample(List<Word> words, int at) {
        return ":\"“„«".indexOf(words.get(at).before()) >= 0 || lexicon.at("first", words, at) > 0;
    }

    private void suppositions(Bounds sentence, List<Word> words) {
        if (supposing && lexicon.at("continues", words, 0) > 0) {
            spans.add(new Span(sentence.from(), sentence.to(), SpanKind.HYPOTHETICAL));
            return;
        }
        supposing = false;
        for (int i = 0; i < words.size(); i++) {
            boolean unreal = lexicon.at("ifword", words, i) > 0 && unreal(words, i);
            if (unreal || lexicon.at("conditional", words, i) > 0) {
                spans.add(new Span(words.get(beginning(words, i)).from(), sentence.to(), SpanKind.HYPOTHETICAL));
                supposing = true;
                return;
            }
        }
    }

    private boolean unreal(List<Word> words, int at) {
        for (int i = at + 1; i < words.size(); i++) {
            if (lexicon.is("irreal", words.get(i))) {
                return true;
            }
        }
        int before = start(words, at);
        return before < at && lexicon.any("irreal", words.subList(before, at));
    }

    /// A condition that follows ("I'd sell loaves if I had an oven") takes in what it is the condition of.
    private int beginning(List<Word> words, int at) {
        int start = start(words, at);
        return start < at && lexicon.any("irreal", words.subList(start, at)) ? start : at;
    }

    private int start(List<Word> words, int at) {
        int start = at;
        while (start > 0 && words.get(start).before() == ' ' && lexicon.at("boundary", words, start) == 0) {
            start--;
        }
        return start;
    }

    private void questions(Bounds sentence, List<Word> words) {
        boolean asked = text.substring(Math.max(sentence.from(), sentence.to() - 6), sentence.to())
                        .indexOf('?')
                >= 0;
        if (!asked) {
            if (lexicon.at("asks", words, 0) > 0) {
                spans.add(new Span(sentence.from(), sentence.to(), SpanKind.QUESTION));
            }
            return;
        }
        int first = firstQuestion(words);
        if (first >= 0) {
            spans.add(new Span(words.get(first).from(), sentence.to(), SpanKind.QUESTION));
        }
    }

    /// The word at which the question begins: behind a statement, "I'm a nurse, can you ...". -1 if it only tells.
    private int firstQuestion(List<Word> words) {
        if (lexicon.at("tell", words, 0) > 0) {
            return -1;
        }
        for (int i = 0; i < words.size(); i++) {
            if (lexicon.at("questions", words, i) > 0 && (i == 0 || parts(words, i))) {
                return i;
            }
        }
        if (lexicon.at("first", words, 0) == 0) {
            return 0;
        }
        for (int i = words.size() - 1; i > 0; i--) {
            if (parts(words, i)) {
                return i;
            }
        }
        return 0;
    }

    private boolean parts(List<Word> words, int at) {
        return words.get(at).before() != ' '
                || lexicon.at("boundary", words, at - 1) > 0
                || lexicon.at("joining", words, at - 1) > 0;
    }
}
