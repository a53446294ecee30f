package soulprint.export;

import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/// Takes ChatGPT's citation markers out of a text: `\uE200 kind \uE202 argument … \uE201` in today's exports,
/// `【4:0†source】` and `:contentReference[oaicite:0]{index=0}` in old ones. A marker that stands for words a reader
/// sees (the name of a link or of an entity) leaves those words.
final class Citations {
    private static final char OPEN = '\uE200';
    private static final char CLOSE = '\uE201';
    private static final char SEPARATOR = '\uE202';
    private static final char LAST_MARK = '\uE206';
    private static final Pattern SOURCE = Pattern.compile("【\\d{1,4}(?::\\d{1,4})?†[^【】\\n]{0,200}】");
    private static final Pattern REFERENCE =
            Pattern.compile(":contentReference\\[oaicite:\\d{1,4}](?:\\{index=\\d{1,4}})?");
    private static final int LONGEST = 10_000;

    private Citations() {}

    static String stripped(String text) {
        String result = text;
        if (mayHoldMarks(result)) {
            result = withoutMarks(result);
        }
        if (result.indexOf('†') >= 0) {
            result = SOURCE.matcher(result).replaceAll("");
        }
        if (result.contains(":contentReference[")) {
            result = REFERENCE.matcher(result).replaceAll("");
        }
        return result;
    }

    private static boolean mayHoldMarks(String text) {
        for (char mark = OPEN; mark <= LAST_MARK; mark++) {
            if (text.indexOf(mark) >= 0) {
                return true;
            }
        }
        return false;
    }

    private static String withoutMarks(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < OPEN || c > LAST_MARK) {
                kept.append(c);
                continue;
            }
            int close = c == OPEN ? closing(text, i) : -1;
            if (close > 0) {
                kept.append(words(text.substring(i + 1, close)));
                i = close;
            }
        }
        return kept.toString();
    }

    /// Where the marker opened at `open` ends; -1 if it does not end on its line.
    private static int closing(String text, int open) {
        int end = Math.min(text.length(), open + LONGEST);
        for (int i = open + 1; i < end; i++) {
            char c = text.charAt(i);
            if (c == CLOSE) {
                return i;
            }
            if (c == '\n' || c == OPEN) {
                return -1;
            }
        }
        return -1;
    }

    /// What a reader sees of a marker.
    private static String words(String marker) {
        int bracket = marker.indexOf('[');
        int separator = marker.indexOf(SEPARATOR);
        int end = separator >= 0 ? separator : bracket;
        String kind = end < 0 ? marker : marker.substring(0, end);
        return switch (kind) {
            case "url", "link_title" -> argument(marker, separator);
            case "entity", "product_entity" -> bracket < 0 ? "" : secondString(marker, bracket);
            default -> "";
        };
    }

    private static String argument(String marker, int separator) {
        if (separator < 0) {
            return "";
        }
        int end = marker.indexOf(SEPARATOR, separator + 1);
        String words = end < 0 ? marker.substring(separator + 1) : marker.substring(separator + 1, end);
        return words.matches("turn\\d+\\w+") ? "" : words;
    }

    /// The name in `["city","Lisbon","Portugal"]`.
    private static String secondString(String marker, int from) {
        try (JsonParser parser = Json.parser(marker.substring(from))) {
            parser.nextToken();
            parser.nextToken();
            return parser.nextToken() == JsonToken.VALUE_STRING ? parser.getString() : "";
        } catch (JacksonException _) {
            return "";
        }
    }
}
