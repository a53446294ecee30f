package soulprint.date;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import soulprint.date.Token.Reading;

/// What a run of digits with the signs between them may say, by its shape: `2022-08-15`, `3/4/2021`, `17.3.`, `80s`,
/// `3rd`, `2019`. What has another shape, such as a version or a telephone number, says nothing.
final class Numeral {
    private static final int NO_YEAR = 0;
    private static final int CENTURY_TURNS = 40;
    private static final int LEAST_YEAR = 1900;
    private static final int GREATEST_YEAR = 2099;
    private static final int LEAST_SHORT_YEAR = 50;
    private static final int LEAST_SPOKEN_DECADE = 30;

    private final boolean monthFirst;

    Numeral(boolean monthFirst) {
        this.monthFirst = monthFirst;
    }

    /// @param run digits, and single signs between digits; perhaps a dot at the end
    /// @param letters what is written onto the run
    List<Reading> readings(String run, String letters) {
        String[] numbers = run.split("[^0-9]", -1);
        String signs = run.replaceAll("[0-9]", "");
        for (String number : numbers) {
            if (number.length() > 4) {
                return List.of();
            }
        }
        if (!letters.isEmpty()) {
            return numbers.length == 1 ? lettered(number(run), run.length(), letters) : List.of();
        }
        return switch (signs.length()) {
            case 0 -> plain(run);
            case 1 -> signs.equals(".") && numbers[1].isEmpty() ? ordinal(number(numbers[0])) : pair(numbers, signs);
            case 2 -> triple(numbers, signs);
            default -> List.of();
        };
    }

    private static List<Reading> plain(String run) {
        int number = number(run);
        if (run.length() == 4) {
            return isYear(number) ? year(number) : List.of();
        }
        List<Reading> readings = new ArrayList<>();
        if (run.length() <= 3) {
            readings.add(Reading.of(Slot.COUNT, number));
        }
        if (run.length() <= 2 && number >= 1 && number <= 31) {
            readings.add(Reading.of(Slot.DAY, number));
            readings.add(Reading.of(Slot.LAST, number));
        }
        if (run.length() == 2 && number % 10 == 0) {
            readings.add(as(Slot.ROUND, decade(number, 2)));
        }
        if (run.length() == 2 && (number > LEAST_SHORT_YEAR || run.startsWith("0"))) {
            int century = number > LEAST_SHORT_YEAR ? 1900 : 2000;
            readings.add(as(Slot.SHORT_YEAR, Reading.of(Slot.YEAR, century + number)));
        }
        return readings;
    }

    private static List<Reading> year(int number) {
        Reading year = Reading.of(Slot.YEAR, number);
        return number % 10 == 0 ? List.of(year, as(Slot.ROUND, decade(number, 4))) : List.of(year);
    }

    private static Reading as(Slot kind, Reading reading) {
        return new Reading(kind, reading.slots());
    }

    private static List<Reading> lettered(int number, int digits, String letters) {
        boolean isDay = digits <= 2 && number >= 1 && number <= 31;
        return switch (letters) {
            case "st", "nd", "rd", "th", "º", "o", "ro", "°" -> isDay ? ordinal(number) : List.of();
            case "s", "'s", "er", "ern" ->
                number % 10 == 0 && (digits == 2 || isYear(number)) ? List.of(decade(number, digits)) : List.of();
            default -> List.of();
        };
    }

    private static Reading decade(int number, int digits) {
        int century = number >= LEAST_SPOKEN_DECADE ? 1900 : 2000;
        return Reading.of(Slot.DECADE, digits == 4 ? number : century + number);
    }

    private static List<Reading> ordinal(int number) {
        return number >= 1 && number <= 31
                ? List.of(Reading.of(Slot.DAY, number), Reading.of(Slot.ORDINAL, number), Reading.of(Slot.LAST, number))
                : List.of();
    }

    private List<Reading> pair(String[] numbers, String sign) {
        int first = number(numbers[0]);
        int second = number(numbers[1]);
        boolean years = isYear(first) && numbers[0].length() == 4;
        int last = numbers[1].length() == 2 ? first / 100 * 100 + second : second;
        if (years && !sign.equals(".") && last > first && (isYear(last) && numbers[1].length() % 2 == 0)) {
            List<Reading> readings = new ArrayList<>(List.of(span(first, last)));
            if (sign.equals("-") && second <= 12) {
                readings = List.of(monthAndYear(second, first));
            }
            return readings;
        }
        if (years && sign.equals("-") && numbers[1].length() == 2 && second >= 1 && second <= 12) {
            return List.of(monthAndYear(second, first));
        }
        if (numbers[1].length() == 4 && isYear(second) && first >= 1 && first <= 12 && numbers[0].length() <= 2) {
            return List.of(monthAndYear(first, second));
        }
        return sign.equals("-") ? days(first, second) : dayAndMonth(first, second);
    }

    private static List<Reading> days(int first, int last) {
        if (first < 1 || last <= first || last > 31) {
            return List.of();
        }
        var slots = new Slots();
        slots.set(Slot.DAY, first);
        slots.set(Slot.LAST, last);
        return List.of(new Reading(Slot.DAY_SPAN, slots));
    }

    private List<Reading> dayAndMonth(int first, int second) {
        int day = monthFirst ? second : first;
        int month = monthFirst ? first : second;
        if (month > 12 && day <= 12) {
            return reading(Slot.DAY_MONTH, month, day, NO_YEAR);
        }
        return reading(Slot.DAY_MONTH, day, month, NO_YEAR);
    }

    private List<Reading> triple(String[] numbers, String signs) {
        int first = number(numbers[0]);
        int second = number(numbers[1]);
        if (signs.charAt(0) != signs.charAt(1)) {
            return List.of();
        }
        if (numbers[2].isEmpty()) {
            return signs.equals("..") ? reading(Slot.DAY_MONTH, first, second, NO_YEAR) : List.of();
        }
        int third = number(numbers[2]);
        if (numbers[0].length() == 4) {
            return isYear(first) ? reading(Slot.DATE, third, second, first) : List.of();
        }
        boolean full = numbers[2].length() == 4;
        if (full ? !isYear(third) : numbers[2].length() != 2) {
            return List.of();
        }
        int century = third >= CENTURY_TURNS ? 1900 : 2000;
        int year = full ? third : century + third;
        Slot kind = full || signs.charAt(0) == '/' ? Slot.DATE : Slot.DAY_MONTH;
        boolean swapped = signs.charAt(0) != '.' && (monthFirst ? first <= 12 : second > 12);
        return swapped ? reading(kind, second, first, year) : reading(kind, first, second, year);
    }

    private static List<Reading> reading(Slot kind, int day, int month, int year) {
        if (month < 1 || month > 12 || day < 1 || day > 31) {
            return List.of();
        }
        var slots = new Slots();
        slots.set(Slot.DAY, day);
        slots.set(Slot.MONTH, month);
        if (year != NO_YEAR) {
            slots.set(Slot.YEAR, year);
        }
        return List.of(new Reading(kind, slots));
    }

    private static Reading monthAndYear(int month, int year) {
        var slots = new Slots();
        slots.set(Slot.MONTH, month);
        slots.set(Slot.YEAR, year);
        return new Reading(Slot.MONTH_YEAR, slots);
    }

    private static Reading span(int first, int last) {
        var slots = new Slots();
        slots.set(Slot.YEAR, first);
        slots.set(Slot.LAST_YEAR, last);
        return new Reading(Slot.YEARS, slots);
    }

    private static boolean isYear(int number) {
        return number >= LEAST_YEAR && number <= GREATEST_YEAR;
    }

    private static int number(@Nullable String digits) {
        return digits == null || digits.isEmpty() ? -1 : Integer.parseInt(digits);
    }
}
