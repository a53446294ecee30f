package soulprint.extraction;

import java.util.ArrayList;
import java.util.List;
import soulprint.extraction.SpanSentences.Bounds;

/// Finds a quote in a text whose white space, apostrophes, quotation marks, dashes and letter case may be others, and
/// which may hold invisible characters.
final class Quotes {
    private static final int MOST = 20;
    private static final String LOOSE_END = ".!?,;:… ";

    private Quotes() {}

    /// Where the quote stands, in whole words; the places in order.
    static List<Bounds> places(String text, String quote) {
        Folded said = Folded.of(text);
        String sought = trimmed(Folded.of(quote).text().strip());
        List<Bounds> places = new ArrayList<>();
        int at = sought.isEmpty() ? -1 : said.text().indexOf(sought);
        while (at >= 0 && places.size() < MOST) {
            int end = at + sought.length();
            if (edge(said.text(), at) && edge(said.text(), end)) {
                places.add(new Bounds(said.place(at), said.place(end - 1) + 1));
            }
            at = said.text().indexOf(sought, at + 1);
        }
        return places;
    }

    private static String trimmed(String quote) {
        int end = quote.length();
        while (end > 0 && LOOSE_END.indexOf(quote.charAt(end - 1)) >= 0) {
            end--;
        }
        return quote.substring(0, end);
    }

    /// No word runs over this place.
    private static boolean edge(String text, int at) {
        return at == 0
                || at >= text.length()
                || !Character.isLetterOrDigit(text.charAt(at - 1))
                || !Character.isLetterOrDigit(text.charAt(at));
    }

    /// A text as it is compared, with the place each character has in the original.
    private static final class Folded {
        private final String text;
        private final int[] places;

        private Folded(String text, int[] places) {
            this.text = text;
            this.places = places;
        }

        String text() {
            return text;
        }

        static Folded of(String original) {
            StringBuilder folded = new StringBuilder(original.length());
            int[] places = new int[original.length()];
            for (int i = 0; i < original.length(); i++) {
                char character = fold(original.charAt(i));
                boolean doubled = character == ' ' && !folded.isEmpty() && folded.charAt(folded.length() - 1) == ' ';
                if (character != 0 && !doubled) {
                    places[folded.length()] = i;
                    folded.append(character);
                }
            }
            return new Folded(folded.toString(), places);
        }

        int place(int at) {
            return places[at];
        }

        private static char fold(char character) {
            if (Character.isWhitespace(character) || Character.isSpaceChar(character)) {
                return ' ';
            }
            if (Word.apostrophe(character)) {
                return '\'';
            }
            if (Word.invisible(character)) {
                return 0;
            }
            return switch (character) {
                case '“', '”', '„', '«', '»', '‟' -> '"';
                case '‐', '‑', '‒', '–', '—', '−' -> '-';
                default -> Character.toLowerCase(character);
            };
        }
    }
}
