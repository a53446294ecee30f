package soulprint.profile;

import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Whether a text can stand in a document that people and models read: no link, no placeholder, no markup, no character
/// that cannot be seen.
final class HarmlessText {
    private static final Map<String, Pattern> FORBIDDEN = forbidden();

    private static final int KEYCAP = 0x20E3;

    private HarmlessText() {}

    /// What is wrong with it, empty if nothing is.
    static List<String> faults(String text) {
        List<String> faults = new ArrayList<>();
        FORBIDDEN.forEach((fault, pattern) -> {
            if (pattern.matcher(text).find()) {
                faults.add(fault);
            }
        });
        if (invisible(text)) {
            faults.add("a character that cannot be seen");
        }
        return faults;
    }

    private static Map<String, Pattern> forbidden() {
        Map<String, Pattern> forbidden = new LinkedHashMap<>();
        forbidden.put(
                "a link",
                Pattern.compile(
                        "(?i)[a-z][a-z0-9+.-]*://|\\bwww\\.|\\b(?:javascript|mailto|data|tel):"
                                + "\\S|\\bfile:/"
                                + "|\\b[a-z0-9-]+\\.(?:com|org|net|io|ai|co|de|es|fr|uk|eu|ch|at|ru|cn|dev|app|info|edu|gov|me|ly|gg|tv|xyz)/"));
        forbidden.put("an e-mail address", Pattern.compile("(?i)[^\\s@]+@[^\\s@]+\\.\\pL{2,}"));
        forbidden.put(
                "a placeholder",
                Pattern.compile("\\[redacted:|\\[SECRET|\\{\\{|\\}\\}|\\$\\{|\\{%|\\[[A-Z][A-Z0-9 _:#-]*\\]"
                        + "|\\bFIXME\\b|\\bTODO\\b(?:\\s*$|[^\\s\\w]"
                        + "|\\s+[^la\\s]|\\s+l[^i]|\\s+a[^p])|(?i:lorem ipsum)"));
        forbidden.put(
                "markup",
                Pattern.compile("<[A-Za-z/!?]|&#?[A-Za-z0-9]+;|`|\\*\\*|__|~~|\\]\\(|\\]\\[|\\]:|!\\["
                        + "|(?:^|[^\\pL\\pN*_])[*_][^\\s*_](?:[^*_]*[^\\s*_])?[*_](?:$|[^\\pL\\pN*_])"
                        + "|^\\s*(?:#{1,6}\\s|[-*+]\\s|>|[0-9]+[.)]\\s|={3,}|-{3,})|\\|\\s*:?-{2,}"));
        return forbidden;
    }

    private static boolean invisible(String text) {
        int before = ' ';
        for (int index = 0; index < text.length(); index += Character.charCount(before)) {
            int character = text.codePointAt(index);
            if (invisible(character) && !joins(character, before)) {
                return true;
            }
            before = character;
        }
        return false;
    }

    private static boolean invisible(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            default -> filler(character) || variation(character);
        };
    }

    /// Letters and marks by name that show nothing.
    private static boolean filler(int character) {
        return switch (character) {
            case 0x034F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x2800, 0x3164, 0xFFA0 -> true;
            default -> false;
        };
    }

    private static boolean variation(int character) {
        return (character >= 0xFE00 && character <= 0xFE0F) || (character >= 0xE0100 && character <= 0xE01EF);
    }

    /// Joiners and emoji presentation belong to the writing they stand in; elsewhere they hide something.
    private static boolean joins(int character, int before) {
        boolean emoji = Character.isEmoji(before) || before == 0xFE0F || before == KEYCAP;
        return switch (character) {
            case 0xFE0F -> emoji;
            case 0x200D -> (emoji && before > 0x7F) || joining(before);
            case 0x200C -> joining(before);
            default -> false;
        };
    }

    private static boolean joining(int before) {
        if (!Character.isLetter(before) && Character.getType(before) != Character.NON_SPACING_MARK) {
            return false;
        }
        return switch (Character.UnicodeScript.of(before)) {
            case ARABIC,
                    SYRIAC,
                    DEVANAGARI,
                    BENGALI,
                    GURMUKHI,
                    GUJARATI,
                    ORIYA,
                    TAMIL,
                    TELUGU,
                    KANNADA,
                    MALAYALAM,
                    SINHALA,
                    KHMER,
                    MYANMAR -> true;
            default -> false;
        };
    }
}
