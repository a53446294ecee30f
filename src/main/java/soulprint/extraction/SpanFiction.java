package soulprint.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import soulprint.extraction.SpanSentences.Bounds;

/// Stories and role-play. A conversation that began a game stays in it until the user steps out; one turn or one
/// bracketed remark outside the game is plain.
final class SpanFiction {
    private static final int LOOKED_AT = 3_000;

    /// "You are Grimnar the innkeeper, I'm Sable."
    private static final Pattern PARTS = Pattern.compile(
            "(?i)(?:you are|you're|du bist|tú eres|eres|vos sos) [^.?!,\\n]{2,60}, ?(?:and |und |y )?(?:i'm|i am|ich bin|yo soy|soy) ");

    private boolean playing;

    List<Span> of(String text, Lexicon lexicon, List<Bounds> sentences) {
        List<Span> spans = new ArrayList<>();
        boolean began = playing;
        if (playing) {
            played(text, lexicon, sentences, spans);
        }
        List<Word> beginning = Word.in(text, 0, Math.min(text.length(), LOOKED_AT));
        boolean parts = PARTS.matcher(text).lookingAt();
        boolean persona = parts || lexicon.any("persona", beginning);
        int covered = 0;
        for (Bounds sentence : sentences) {
            if (sentence.from() < covered) {
                continue;
            }
            List<Word> words = Word.in(text, sentence.from(), Math.min(sentence.to(), sentence.from() + LOOKED_AT));
            boolean game = (parts && sentence.from() == 0)
                    || (!words.isEmpty() && lexicon.at("roleplay", words, 0) > 0)
                    || asks(lexicon, words);
            if (game) {
                playing |= persona;
                int end = playing && !began ? paragraph(text, sentence.to()) : sentence.to();
                spans.add(new Span(sentence.from(), end, SpanKind.FICTION));
                covered = end;
            } else if (lexicon.any("story", words) && !lexicon.any("first", words)) {
                spans.add(new Span(sentence.from(), sentence.to(), SpanKind.FICTION));
            }
        }
        return spans;
    }

    /// "Can you act as", "I want you to pretend", "let's role-play".
    private static boolean asks(Lexicon lexicon, List<Word> words) {
        int end = Math.min(words.size(), 8);
        for (int i = 1; i < end; i++) {
            int length = lexicon.at("roleplay", words, i);
            if (length > 1 || (length == 1 && words.get(i).text().length() > 5)) {
                return true;
            }
        }
        return false;
    }

    private static int paragraph(String text, int from) {
        int blank = text.indexOf("\n\n", from);
        return blank < 0 ? text.length() : blank;
    }

    private void played(String text, Lexicon lexicon, List<Bounds> sentences, List<Span> spans) {
        int from = 0;
        for (Bounds sentence : sentences) {
            List<Word> words = Word.in(text, sentence.from(), Math.min(sentence.to(), sentence.from() + LOOKED_AT));
            boolean returns = !words.isEmpty() && returns(lexicon, words);
            if (returns) {
                boolean bracketed = text.charAt(sentence.from()) == '(' || text.charAt(sentence.from()) == '[';
                int close =
                        bracketed ? text.indexOf(text.charAt(sentence.from()) == '(' ? ')' : ']', sentence.from()) : -1;
                if (sentence.from() > from) {
                    spans.add(new Span(from, sentence.from(), SpanKind.FICTION));
                }
                playing = close > 0 && (sentence.from() > 0 || close + 2 < text.length());
                from = close > 0 ? close + 1 : text.length();
                if (close < 0) {
                    return;
                }
            }
        }
        if (from < text.length()) {
            spans.add(new Span(from, text.length(), SpanKind.FICTION));
        }
    }

    private static boolean returns(Lexicon lexicon, List<Word> words) {
        int end = Math.min(words.size(), 4);
        for (int i = 0; i < end; i++) {
            if (lexicon.at("returns", words, i) > 0) {
                return true;
            }
        }
        return false;
    }
}
