package soulprint.search;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The times a question names: "in March 2024", "on 3 May", "2023-05-07", "last summer", "vor drei Wochen". What is
/// relative counts from the day of asking. A time that names no year fits every year.
final class AskedTime {
    private static final double PERIOD = 1;
    private static final double DAY = 0.7;
    private static final double YEAR = 0.5;

    private static final List<Locale> LOCALES = List.of(
            Locale.ENGLISH,
            Locale.GERMAN,
            Locale.FRENCH,
            Locale.ITALIAN,
            Locale.of("es"),
            Locale.of("pt"),
            Locale.of("nl"),
            Locale.of("sv"));
    private static final Map<String, Month> MONTHS = months();
    /// Months that are also words of another kind; they count beside a number or after one of `BEFORE_MONTH`.
    private static final Set<String> AMBIGUOUS = Set.of("may", "march", "mars", "mai", "marzo", "março", "mei", "maj");

    private static final Set<String> BEFORE_MONTH = Set.of(
            "in", "on", "of", "during", "last", "this", "since", "until", "by", "early", "late", "im", "am", "vom",
            "seit", "ende", "anfang", "mitte", "bis", "en", "de", "fin", "début", "desde", "di", "a");

    /// A question names its times near its beginning; what is longer is a pasted text.
    private static final int LONGEST = 2_000;

    private static final Pattern WORD = Pattern.compile("[\\p{L}]+|\\d+");
    private static final Pattern ISO = Pattern.compile("\\b(\\d{4})-(\\d{2})(?:-(\\d{2}))?\\b");
    private static final Pattern RELATIVE = Pattern.compile(
            "\\b(yesterday|gestern|today|heute)\\b"
                    + "|\\b(last|this|past|letzte[nrms]?|diese[nrms]?|vergangene[nrms]?)\\s+"
                    + "(week|month|year|summer|winter|spring|fall|autumn|woche|monat|jahr|sommer|frühling|herbst)\\b"
                    + "|\\b(\\d{1,3}|a|an|one|two|three|four|five|six)\\s+(day|week|month|year)s?\\s+ago\\b"
                    + "|\\bvor\\s+(\\d{1,3}|einem|einer|zwei|drei|vier|fünf|sechs)\\s+(tag|woche|monat|jahr)\\p{L}*",
            Pattern.UNICODE_CHARACTER_CLASS);
    private static final Map<String, Integer> NUMBERS = Map.ofEntries(
            Map.entry("a", 1),
            Map.entry("an", 1),
            Map.entry("one", 1),
            Map.entry("two", 2),
            Map.entry("three", 3),
            Map.entry("four", 4),
            Map.entry("five", 5),
            Map.entry("six", 6),
            Map.entry("einem", 1),
            Map.entry("einer", 1),
            Map.entry("zwei", 2),
            Map.entry("drei", 3),
            Map.entry("vier", 4),
            Map.entry("fünf", 5),
            Map.entry("sechs", 6));

    private final List<Time> times;

    private AskedTime(List<Time> times) {
        this.times = times;
    }

    private sealed interface Time {
        record Calendar(
                @Nullable Integer year,
                @Nullable Month month,
                @Nullable Integer day) implements Time {}

        record Between(LocalDate first, LocalDate last) implements Time {}
    }

    static AskedTime of(String text, LocalDate today) {
        String question = text.substring(0, Math.min(text.length(), LONGEST)).toLowerCase(Locale.ROOT);
        List<Time> times = new ArrayList<>();
        Matcher iso = ISO.matcher(question);
        while (iso.find()) {
            date(iso).ifPresent(times::add);
        }
        calendar(ISO.matcher(question).replaceAll(" "), times);
        Matcher relative = RELATIVE.matcher(question);
        while (relative.find()) {
            times.add(relative(relative, today));
        }
        return new AskedTime(times);
    }

    boolean isEmpty() {
        return times.isEmpty();
    }

    /// How well a day fits, from 0; 1 for the period named, more for the very day.
    double fit(LocalDate day) {
        double best = 0;
        for (Time time : times) {
            best = Math.max(
                    best,
                    switch (time) {
                        case Time.Between(LocalDate first, LocalDate last) ->
                            day.isBefore(first) || day.isAfter(last) ? 0 : PERIOD;
                        case Time.Calendar calendar -> fit(calendar, day);
                    });
        }
        return best;
    }

    private static double fit(Time.Calendar asked, LocalDate day) {
        boolean year = asked.year() == null || asked.year() == day.getYear();
        if (!year || (asked.month() != null && asked.month() != day.getMonth())) {
            return 0;
        }
        if (asked.month() == null) {
            return YEAR;
        }
        return PERIOD + (asked.day() != null && asked.day() == day.getDayOfMonth() ? DAY : 0);
    }

    private static java.util.Optional<Time> date(Matcher iso) {
        try {
            Month month = Month.of(Integer.parseInt(iso.group(2)));
            Integer day = iso.group(3) == null ? null : Integer.valueOf(iso.group(3));
            return java.util.Optional.of(new Time.Calendar(Integer.valueOf(iso.group(1)), month, day));
        } catch (DateTimeException _) {
            return java.util.Optional.empty();
        }
    }

    private static void calendar(String question, List<Time> times) {
        List<String> words =
                WORD.matcher(question).results().map(MatchResult::group).toList();
        boolean yearTaken = false;
        for (int i = 0; i < words.size(); i++) {
            Month month = MONTHS.get(words.get(i));
            if (month == null || (AMBIGUOUS.contains(words.get(i)) && !isMonth(words, i))) {
                continue;
            }
            Integer year = nearest(words, i, 3, AskedTime::year);
            yearTaken |= year != null;
            times.add(new Time.Calendar(year, month, nearest(words, i, 2, AskedTime::day)));
        }
        for (String word : words) {
            if (!yearTaken && year(number(word))) {
                times.add(new Time.Calendar(number(word), null, null));
            }
        }
    }

    /// The number of that kind nearest to a word, at most so far away; of two equally near the one before.
    private static @Nullable Integer nearest(List<String> words, int at, int most, IntPredicate kind) {
        for (int away = 1; away <= most; away++) {
            for (int place : new int[] {at - away, at + away}) {
                if (place >= 0 && place < words.size() && kind.test(number(words.get(place)))) {
                    return number(words.get(place));
                }
            }
        }
        return null;
    }

    private static boolean day(int number) {
        return number >= 1 && number <= 31;
    }

    private static boolean isMonth(List<String> words, int at) {
        boolean named = at > 0 && (BEFORE_MONTH.contains(words.get(at - 1)) || number(words.get(at - 1)) > 0);
        return named || (at + 1 < words.size() && number(words.get(at + 1)) > 0);
    }

    private static int number(String word) {
        return word.length() <= 4 && Character.isDigit(word.charAt(0)) ? Integer.parseInt(word) : -1;
    }

    private static boolean year(int number) {
        return number >= 1990 && number < 2100;
    }

    private static Time relative(Matcher found, LocalDate today) {
        if (found.group(1) != null) {
            boolean now = found.group(1).matches("today|heute");
            LocalDate day = now ? today : today.minusDays(1);
            return new Time.Between(day, day);
        }
        if (found.group(2) != null) {
            boolean now = found.group(2).matches("this|diese.?");
            return period(found.group(3), now, today);
        }
        String count = found.group(4) != null ? found.group(4) : found.group(6);
        String unit = found.group(4) != null ? found.group(5) : found.group(7);
        Integer known = NUMBERS.get(count);
        return ago(known == null ? Integer.parseInt(count) : known, unit, today);
    }

    private static Time period(String name, boolean now, LocalDate today) {
        return switch (name) {
            case "week", "woche" -> {
                LocalDate monday = today.minusDays(today.getDayOfWeek().getValue() - 1L);
                LocalDate first = now ? monday : monday.minusWeeks(1);
                yield new Time.Between(first, first.plusDays(6));
            }
            case "month", "monat" -> {
                LocalDate first = today.withDayOfMonth(1).minusMonths(now ? 0 : 1);
                yield new Time.Between(first, first.plusMonths(1).minusDays(1));
            }
            case "year", "jahr" -> {
                LocalDate first = today.withDayOfYear(1).minusYears(now ? 0 : 1);
                yield new Time.Between(first, first.plusYears(1).minusDays(1));
            }
            case "spring", "frühling" -> season(Month.MARCH, now, today);
            case "summer", "sommer" -> season(Month.JUNE, now, today);
            case "fall", "autumn", "herbst" -> season(Month.SEPTEMBER, now, today);
            default -> season(Month.DECEMBER, now, today);
        };
    }

    /// The last season of three months that began before today; "last" means one that is over.
    private static Time season(Month begins, boolean now, LocalDate today) {
        LocalDate first = LocalDate.of(today.getYear(), begins, 1);
        LocalDate limit = now ? today : today.minusMonths(3);
        while (first.isAfter(limit)) {
            first = first.minusYears(1);
        }
        return new Time.Between(first, first.plusMonths(3).minusDays(1));
    }

    private static Time ago(int count, String unit, LocalDate today) {
        return switch (unit.charAt(0)) {
            case 'd', 't' -> new Time.Between(today.minusDays(count + 1L), today.minusDays(Math.max(0, count - 1L)));
            case 'w' -> new Time.Between(today.minusDays(7L * count + 4), today.minusDays(7L * count - 4));
            case 'm' -> new Time.Between(today.minusDays(30L * count + 16), today.minusDays(30L * count - 16));
            default -> new Time.Between(today.minusDays(365L * count + 183), today.minusDays(365L * count - 183));
        };
    }

    private static Map<String, Month> months() {
        Map<String, Month> months = new HashMap<>();
        for (Locale locale : LOCALES) {
            for (Month month : Month.values()) {
                months.put(month.getDisplayName(TextStyle.FULL, locale).toLowerCase(Locale.ROOT), month);
                months.put(
                        month.getDisplayName(TextStyle.FULL_STANDALONE, locale).toLowerCase(Locale.ROOT), month);
            }
        }
        return months;
    }
}
