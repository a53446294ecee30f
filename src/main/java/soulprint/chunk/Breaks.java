package soulprint.chunk;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;

/// The sentence or grapheme boundaries of a stretch of text, by Unicode's rules (UAX #29) as ICU implements them.
/// ICU sees only the stretch and some context and works outward from where it is asked, since it reads slowly.
final class Breaks implements Steps {
    private static final int CONTEXT = 64;
    private static final BreakIterator SENTENCES = BreakIterator.getSentenceInstance(ULocale.ROOT);
    private static final BreakIterator CLUSTERS = BreakIterator.getCharacterInstance(ULocale.ROOT);

    private final BreakIterator iterator;
    private final int start;
    private final int from;
    private final int to;

    private Breaks(BreakIterator model, String text, int from, int to) {
        this.iterator = model.clone();
        this.start = Math.max(0, from - CONTEXT);
        this.from = from;
        this.to = to;
        iterator.setText(text.substring(start, Math.min(text.length(), to + CONTEXT)));
    }

    static Breaks sentences(String text, int from, int to) {
        return new Breaks(SENTENCES, text, from, to);
    }

    static Breaks clusters(String text, int from, int to) {
        return new Breaks(CLUSTERS, text, from, to);
    }

    @Override
    public int atOrAfter(int offset) {
        if (offset > to) {
            return offset;
        }
        int found = iterator.following(offset - 1 - start);
        return found == BreakIterator.DONE ? to + 1 : found + start;
    }

    @Override
    public int before(int offset) {
        if (offset <= from) {
            return from - 1;
        }
        int found = iterator.preceding(offset - start);
        return found == BreakIterator.DONE ? from - 1 : found + start;
    }
}
