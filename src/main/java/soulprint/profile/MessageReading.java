package soulprint.profile;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import soulprint.language.Language;

/// Reads one message's own words from beginning to end, once.
final class MessageReading {
    /// No word that tells anything is longer.
    private static final int TELLING_LENGTH = 12;

    private static final int VARIATION = 0xFE0F;

    private final @Nullable Language language;
    private final Set<StyleCount> marks = EnumSet.noneOf(StyleCount.class);
    private int words;
    private String before = "";
    private boolean begins = true;

    MessageReading(Optional<Language> language) {
        this.language = language.orElse(null);
    }

    MessageStyle of(String text) {
        int index = 0;
        while (index < text.length()) {
            int character = text.codePointAt(index);
            if (Character.isLetterOrDigit(character)) {
                int end = endOfWord(text, index);
                word(text, index, end);
                index = end;
            } else {
                sign(text, index, character);
                index += Character.charCount(character);
            }
        }
        return new MessageStyle(words, marks);
    }

    private void sign(String text, int index, int character) {
        switch (character) {
            case '?', '？', '؟' -> mark(StyleCount.QUESTIONS);
            case '!', '！' -> mark(StyleCount.EXCLAMATIONS);
            default -> {
                int next = index + Character.charCount(character);
                boolean shown = next < text.length() && text.codePointAt(next) == VARIATION;
                if (character > 0x7F
                        && (Character.isEmojiPresentation(character) || (shown && Character.isEmoji(character)))) {
                    mark(StyleCount.EMOJI);
                }
            }
        }
        begins = begins || ends(character);
    }

    private static boolean ends(int character) {
        return character == '.' || character == '!' || character == '?' || character == ':' || character == '\n';
    }

    private void word(String text, int from, int to) {
        words += Character.isIdeographic(text.codePointAt(from)) ? Math.max(1, (to - from) / 2) : 1;
        if (words == 1 && Character.isLowerCase(text.codePointAt(from))) {
            mark(StyleCount.LOWER_CASE);
        }
        if (to - from <= TELLING_LENGTH) {
            String word = text.substring(from, to).toLowerCase(Locale.ROOT);
            courtesy(word, Character.isUpperCase(text.charAt(from)));
            before = word;
        } else {
            before = "";
        }
        begins = false;
    }

    private void courtesy(String word, boolean capital) {
        if (Courtesy.please(word, before)) {
            mark(StyleCount.PLEASE);
        }
        if (Courtesy.thanks(word)) {
            mark(StyleCount.THANKS);
        }
        if (Courtesy.laughter(word)) {
            mark(StyleCount.LAUGHTER);
        }
        if (language != null && Courtesy.informal(word, language)) {
            mark(StyleCount.INFORMAL);
        }
        if (language != null && Courtesy.formal(word, capital, begins, language)) {
            mark(StyleCount.FORMAL);
        }
    }

    private void mark(StyleCount count) {
        marks.add(count);
    }

    private static int endOfWord(String text, int from) {
        int end = from;
        while (end < text.length()) {
            int character = text.codePointAt(end);
            boolean inside = Character.isLetterOrDigit(character)
                    || Character.getType(character) == Character.NON_SPACING_MARK
                    || (character == '\'' && end + 1 < text.length() && Character.isLetter(text.charAt(end + 1)));
            if (!inside) {
                break;
            }
            end += Character.charCount(character);
        }
        return end;
    }
}
