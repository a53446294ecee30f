package soulprint.extraction;

import java.util.List;
import soulprint.extraction.SpanSentences.Bounds;

/// What the assistant asked last and in which way the user's words answer it.
record Answer(Way way, List<Word> question) {
    private static final int LOOKED_AT = 400;

    enum Way {
        YES,
        NO,
        UNSURE,
        OPEN
    }

    static Answer of(String assistant, String quote, Tongue tongue) {
        int start = Math.max(0, assistant.length() - LOOKED_AT);
        List<Bounds> sentences = SpanSentences.of(assistant, start, assistant.length());
        int last = -1;
        for (int i = 0; i < sentences.size(); i++) {
            if (assistant.charAt(sentences.get(i).to() - 1) == '?') {
                last = i;
            }
        }
        Lexicon lexicon = Lexicon.of(tongue);
        List<Word> words = Word.in(quote, 0, quote.length());
        Way way = words.isEmpty() ? Way.OPEN : way(lexicon, words);
        if (last < 0) {
            return new Answer(way, List.of());
        }
        int from = sentences.get(Math.max(0, last - 1)).from();
        return new Answer(way, Word.in(assistant, from, sentences.get(last).to()));
    }

    private static Way way(Lexicon lexicon, List<Word> words) {
        if (lexicon.any("unsure", words.subList(0, Math.min(words.size(), 4)))) {
            return Way.UNSURE;
        }
        if (lexicon.at("dissent", words, 0) > 0) {
            return Way.NO;
        }
        for (int i = 0; i < Math.min(words.size(), 3); i++) {
            if (lexicon.at("assent", words, i) > 0) {
                return Way.YES;
            }
        }
        return Way.OPEN;
    }
}
