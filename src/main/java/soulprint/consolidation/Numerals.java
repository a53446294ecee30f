package soulprint.consolidation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/// Number words of English, German and Spanish. What is also an article ("ein", "una") is none.
final class Numerals {
    private static final Map<String, Integer> WORDS = words();

    private Numerals() {}

    static OptionalInt of(String folded) {
        Integer number = WORDS.get(folded);
        return number == null ? OptionalInt.empty() : OptionalInt.of(number);
    }

    /// Whether a unit may follow: "twenty" five, "treinta" y cinco.
    static boolean tens(int number) {
        return number >= 20 && number < 100 && number % 10 == 0;
    }

    private static Map<String, Integer> words() {
        Map<String, Integer> words = new HashMap<>();
        count(
                words,
                0,
                "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen"
                        + " sixteen seventeen eighteen nineteen");
        count(
                words,
                2,
                "zwei drei vier fuenf sechs sieben acht neun zehn elf zwoelf dreizehn vierzehn fuenfzehn sechzehn"
                        + " siebzehn achtzehn neunzehn");
        count(
                words,
                2,
                "dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciseis"
                        + " diecisiete dieciocho diecinueve veinte veintiuno veintidos veintitres veinticuatro veinticinco"
                        + " veintiseis veintisiete veintiocho veintinueve");
        tens(words, "twenty thirty forty fifty sixty seventy eighty ninety");
        tens(words, "zwanzig dreissig vierzig fuenfzig sechzig siebzig achtzig neunzig");
        tens(words, "veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa");
        German.compounds(words);
        words.remove("once");
        return Map.copyOf(words);
    }

    private static void count(Map<String, Integer> words, int first, String names) {
        int number = first;
        for (String name : names.split(" ", -1)) {
            words.put(name, number++);
        }
    }

    private static void tens(Map<String, Integer> words, String names) {
        int number = 20;
        for (String name : names.split(" ", -1)) {
            words.put(name, number);
            number += 10;
        }
    }

    private static final class German {
        private static final List<String> UNITS =
                List.of("ein", "zwei", "drei", "vier", "fuenf", "sechs", "sieben", "acht", "neun");
        private static final List<String> TENS =
                List.of("zwanzig", "dreissig", "vierzig", "fuenfzig", "sechzig", "siebzig", "achtzig", "neunzig");

        private static void compounds(Map<String, Integer> words) {
            for (int tens = 0; tens < TENS.size(); tens++) {
                for (int unit = 0; unit < UNITS.size(); unit++) {
                    words.put(UNITS.get(unit) + "und" + TENS.get(tens), 10 * (tens + 2) + unit + 1);
                }
            }
        }
    }
}
