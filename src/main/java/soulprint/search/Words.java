package soulprint.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/// Cuts text into index terms, with where they stand.
final class Words {
    private final TextAnalyzer analyzer;

    Words(TextAnalyzer analyzer) {
        this.analyzer = analyzer;
    }

    /// A term as the index has it, at a position in the row of words, from `start` to `end` in the text.
    record Word(String term, int position, int start, int end) {}

    List<Word> in(String field, String text) {
        List<Word> words = new ArrayList<>();
        each(field, text, words::add);
        return words;
    }

    /// The stem of one word as said; itself in no language that has none for it.
    List<String> stems(Stemming stemming, String word) {
        return in(stemming.field(), word).stream().map(Word::term).distinct().toList();
    }

    /// Hands over the words in order.
    void each(String field, String text, Consumer<Word> consumer) {
        try (TokenStream stream = analyzer.tokenStream(field, text)) {
            CharTermAttribute term = stream.getAttribute(CharTermAttribute.class);
            OffsetAttribute offset = stream.getAttribute(OffsetAttribute.class);
            PositionIncrementAttribute increment = stream.getAttribute(PositionIncrementAttribute.class);
            stream.reset();
            int position = -1;
            while (stream.incrementToken()) {
                position += increment.getPositionIncrement();
                consumer.accept(new Word(term.toString(), position, offset.startOffset(), offset.endOffset()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
