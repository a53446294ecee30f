package soulprint.date;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import soulprint.date.Token.Reading;

/// What the words of one language may say.
final class Lexicon {
    private static final int CENTURY_TURNS = 40;

    private final Map<String, List<Reading>> words = new HashMap<>();
    private final Set<String> capitalOnly = new HashSet<>();
    private final Map<String, Set<String>> lists = new HashMap<>();

    /// Words that fill a slot; one with `^` at its end does so only in capitals.
    void add(Slot kind, int value, String[] spellings) {
        for (String spelling : spellings) {
            String word = spelling.replace("^", "");
            if (!word.equals(spelling)) {
                capitalOnly.add(word);
            }
            words.computeIfAbsent(word, _ -> new ArrayList<>()).add(Reading.of(kind, value));
        }
    }

    void addList(String name, String[] members) {
        lists.computeIfAbsent(name, _ -> new HashSet<>()).addAll(List.of(members));
    }

    Set<String> list(String name) {
        return lists.getOrDefault(name, Set.of());
    }

    List<Reading> readings(String word, boolean name) {
        List<Reading> readings = words.get(word);
        if (readings == null && word.endsWith("'s")) {
            readings = words.get(word.substring(0, word.length() - 2));
        }
        return readings == null || (!name && capitalOnly.contains(word)) ? List.of() : readings;
    }

    /// A year of two digits after an apostrophe.
    List<Reading> shortYear(String digits) {
        if (!Character.isDigit(digits.charAt(1))) {
            return List.of();
        }
        int number = Integer.parseInt(digits);
        return List.of(Reading.of(Slot.YEAR, number < CENTURY_TURNS ? 2000 + number : 1900 + number));
    }

    /// Whether "3." is the third.
    boolean dotMakesOrdinal() {
        return !list("DOT_IS_ORDINAL").isEmpty();
    }

    /// The words without which there is no expression, but for numbers.
    Set<String> anchors() {
        Set<String> anchors = new HashSet<>(list("ANCHORS"));
        words.forEach((word, readings) -> {
            boolean anchor = readings.stream().anyMatch(it -> switch (it.kind()) {
                case DAYS, WEEKDAY, MONTH, SEASON, DECADE, HOLIDAY, UNIT -> true;
                default -> false;
            });
            if (anchor) {
                anchors.add(word);
            }
        });
        return anchors;
    }
}
