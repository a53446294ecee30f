package soulprint.profile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// What was counted, as lines: always a count beside what it is a count of, never a judgement of character.
final class StyleLines {
    /// Fewer messages say nothing about how somebody writes.
    static final int FLOOR = 30;

    private static final int WINDOW = 4;
    private static final int SHOWN_LANGUAGES = 3;

    private final Style style;

    StyleLines(Style style) {
        this.style = style;
    }

    Optional<Line> communication() {
        List<String> parts = new ArrayList<>(length());
        parts.addAll(some(StyleCount.QUESTIONS, "with a question"));
        parts.addAll(some(StyleCount.PLEASE, "with please"));
        parts.addAll(some(StyleCount.THANKS, "with thanks"));
        parts.addAll(languages());
        return written(parts);
    }

    /// What an answer may go by where the user declared nothing.
    Optional<Line> response() {
        return written(Stream.concat(length().stream(), languages().stream()).toList());
    }

    Optional<Line> formality() {
        int telling = style.of(StyleCount.TELLING);
        List<String> parts = new ArrayList<>();
        parts.addAll(some(StyleCount.LOWER_CASE, "beginning in lower case"));
        if (telling >= FLOOR) {
            parts.addAll(some(StyleCount.INFORMAL, "with informal address (du, tú, tu)"));
            parts.addAll(some(StyleCount.FORMAL, "with formal address (Sie, usted, vous)"));
        }
        return written(parts);
    }

    Optional<Line> humour() {
        return written(some(StyleCount.LAUGHTER, "with laughter written out (haha, lol, jaja)"));
    }

    Optional<Line> emotion() {
        return written(some(StyleCount.EXCLAMATIONS, "with an exclamation mark"));
    }

    /// That there are none is worth knowing, too.
    Optional<Line> emoji() {
        return written(List.of(number(style.of(StyleCount.EMOJI)) + " with an emoji"));
    }

    Optional<Line> code() {
        return line(style.of(StyleCount.MESSAGES), some(StyleCount.CODE, "with code"));
    }

    /// The four hours of the day that hold most messages.
    Optional<Line> hours() {
        int all = IntStream.range(0, StyleLayout.HOURS).map(this::hour).sum();
        int start = IntStream.range(0, StyleLayout.HOURS)
                .boxed()
                .max(Comparator.comparingInt(this::window).thenComparing(Comparator.reverseOrder()))
                .orElseThrow();
        String words = "between %02d:00 and %02d:00".formatted(start, (start + WINDOW) % StyleLayout.HOURS);
        return line(all, List.of(number(window(start)) + " " + words));
    }

    private int window(int start) {
        return IntStream.range(start, start + WINDOW).map(this::hour).sum();
    }

    private int hour(int hour) {
        return style.at(StyleLayout.hour(hour % StyleLayout.HOURS));
    }

    /// The shortest class of length that at least half of the messages keep within.
    private List<String> length() {
        int within = 0;
        for (int place = 0; place < StyleLayout.LENGTHS.size(); place++) {
            within += style.at(StyleLayout.lengthClass(place));
            if (2 * within >= style.of(StyleCount.WRITTEN)) {
                return List.of("%s with at most %d words".formatted(number(within), StyleLayout.LENGTHS.get(place)));
            }
        }
        int longer = style.at(StyleLayout.lengthClass(StyleLayout.LENGTHS.size()));
        return List.of("%s with more than %d words".formatted(number(longer), StyleLayout.LENGTHS.getLast()));
    }

    private List<String> languages() {
        return IntStream.range(0, StyleLayout.LANGUAGE_CLASSES)
                .boxed()
                .filter(place -> language(place) > 0)
                .sorted(Comparator.comparingInt(this::language).reversed())
                .flatMap(place ->
                        StyleLayout.languageName(place).map(name -> number(language(place)) + " in " + name).stream())
                .limit(SHOWN_LANGUAGES)
                .toList();
    }

    private int language(int place) {
        return style.at(StyleLayout.languageClass(place));
    }

    private List<String> some(StyleCount count, String words) {
        return style.of(count) == 0 ? List.of() : List.of(number(style.of(count)) + " " + words);
    }

    private Optional<Line> written(List<String> parts) {
        return line(style.of(StyleCount.WRITTEN), parts);
    }

    private static Optional<Line> line(int messages, List<String> parts) {
        if (messages < FLOOR || parts.isEmpty()) {
            return Optional.empty();
        }
        String counted = number(messages) + " messages: " + String.join(", ", parts);
        return Optional.of(Line.measured("Of " + counted, counted));
    }

    private static String number(int count) {
        return String.format(Locale.ENGLISH, "%,d", count);
    }
}
