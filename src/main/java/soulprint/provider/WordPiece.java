package soulprint.provider;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/// BERT's uncased tokenizer (Devlin et al., 2019): clean, lower, accents off, split at spaces, punctuation and Chinese
/// characters, then the longest known piece from the left, pieces inside a word marked with `##`.
final class WordPiece {
    private static final int LONGEST_WORD = 100;
    private static final String INSIDE = "##";

    private final Map<String, Integer> vocabulary;
    private final int unknown;
    private final int first;
    private final int last;

    /// With the vocabulary of the model: each piece and its id.
    WordPiece(Map<String, Integer> vocabulary) {
        this.vocabulary = new HashMap<>(vocabulary);
        this.unknown = id("[UNK]");
        this.first = id("[CLS]");
        this.last = id("[SEP]");
    }

    private int id(String special) {
        Integer id = vocabulary.get(special);
        if (id == null) {
            throw new IllegalArgumentException("the vocabulary lacks " + special);
        }
        return id;
    }

    /// The ids of a text between [CLS] and [SEP], at most `most` of them all together.
    long[] ids(String text, int most) {
        Ids ids = new Ids(most - 1);
        ids.add(first);
        StringBuilder word = new StringBuilder();
        int at = 0;
        while (at < text.length() && !ids.full()) {
            int character = text.codePointAt(at);
            at += Character.charCount(character);
            if (ignored(character)) {
                continue;
            }
            boolean alone = punctuation(character) || chinese(character);
            if (alone || blank(character)) {
                pieces(word, ids);
                if (alone) {
                    pieces(word.appendCodePoint(character), ids);
                }
            } else {
                word.appendCodePoint(character);
            }
        }
        pieces(word, ids);
        return ids.closed(last);
    }

    /// Adds the pieces of one word and empties it.
    private void pieces(StringBuilder said, Ids ids) {
        if (said.isEmpty()) {
            return;
        }
        String word = plain(said.toString());
        said.setLength(0);
        if (word.codePointCount(0, word.length()) > LONGEST_WORD) {
            ids.add(unknown);
            return;
        }
        int mark = ids.size;
        int start = 0;
        while (start < word.length()) {
            int end = word.length();
            Integer piece = null;
            while (piece == null && end > start) {
                String candidate = word.substring(start, end);
                piece = vocabulary.get(start == 0 ? candidate : INSIDE + candidate);
                end = piece == null ? word.offsetByCodePoints(end, -1) : end;
            }
            if (piece == null) {
                ids.size = mark;
                ids.add(unknown);
                return;
            }
            ids.add(piece);
            start = end;
        }
    }

    private static String plain(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (word.charAt(i) > 127) {
                return withoutAccents(word);
            }
        }
        return lowered(word);
    }

    private static String withoutAccents(String word) {
        String apart = Normalizer.normalize(lowered(word), Normalizer.Form.NFD);
        StringBuilder plain = new StringBuilder();
        apart.codePoints()
                .filter(character -> Character.getType(character) != Character.NON_SPACING_MARK)
                .forEach(plain::appendCodePoint);
        return plain.toString();
    }

    // Character by character, as the models were trained: no rule of any language applies.
    private static String lowered(String word) {
        StringBuilder lowered = new StringBuilder(word.length());
        word.codePoints().map(Character::toLowerCase).forEach(lowered::appendCodePoint);
        return lowered.toString();
    }

    private static boolean ignored(int character) {
        if (character == 0 || character == 0xFFFD) {
            return true;
        }
        int type = Character.getType(character);
        return !blank(character) && (type == Character.CONTROL || type == Character.FORMAT);
    }

    private static boolean blank(int character) {
        return character == ' '
                || character == '\t'
                || character == '\n'
                || character == '\r'
                || Character.getType(character) == Character.SPACE_SEPARATOR;
    }

    private static boolean punctuation(int character) {
        if (character < 128) {
            return character >= 33 && !Character.isLetterOrDigit(character) && character != 127;
        }
        return switch (Character.getType(character)) {
            case Character.CONNECTOR_PUNCTUATION,
                    Character.DASH_PUNCTUATION,
                    Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION,
                    Character.OTHER_PUNCTUATION -> true;
            default -> false;
        };
    }

    private static boolean chinese(int character) {
        return (character >= 0x4E00 && character <= 0x9FFF)
                || (character >= 0x3400 && character <= 0x4DBF)
                || (character >= 0x20000 && character <= 0x2A6DF)
                || (character >= 0x2A700 && character <= 0x2CEAF)
                || (character >= 0xF900 && character <= 0xFAFF)
                || (character >= 0x2F800 && character <= 0x2FA1F);
    }

    /// A growing row of ids that stops growing when it is full.
    private static final class Ids {
        private final int most;
        private long[] row = new long[64];
        private int size;

        Ids(int most) {
            this.most = most;
        }

        boolean full() {
            return size >= most;
        }

        void add(int id) {
            if (full()) {
                return;
            }
            if (size + 1 >= row.length) {
                row = Arrays.copyOf(row, 2 * row.length);
            }
            row[size++] = id;
        }

        long[] closed(int last) {
            long[] closed = Arrays.copyOf(row, size + 1);
            closed[size] = last;
            return closed;
        }
    }
}
