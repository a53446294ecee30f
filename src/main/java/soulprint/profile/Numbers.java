package soulprint.profile;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// The numbers that stand in a text, in digits or in English, German or Spanish words, each as plain digits.
final class Numbers {
    private static final Pattern DIGITS = Pattern.compile("\\p{Nd}+(?:[.,'’ \u00A0]\\p{Nd}{3})*(?:[.,:]\\p{Nd}+)?");
    private static final Pattern WORD = Pattern.compile("\\pL+");

    /// "One" and its like are left out: they are articles as often as numbers.
    private static final Map<String, String> WORDS = words(
            "2 two zwei dos",
            "3 three drei tres",
            "4 four vier cuatro",
            "5 five fünf cinco",
            "6 six sechs seis",
            "7 seven sieben siete",
            "8 eight acht ocho",
            "9 nine neun nueve",
            "10 ten zehn diez",
            "11 eleven",
            "12 twelve zwölf doce dozen dutzend docena",
            "13 thirteen dreizehn trece",
            "14 fourteen vierzehn catorce",
            "15 fifteen fünfzehn quince",
            "16 sixteen sechzehn dieciséis",
            "17 seventeen siebzehn diecisiete",
            "18 eighteen achtzehn dieciocho",
            "19 nineteen neunzehn diecinueve",
            "20 twenty zwanzig veinte",
            "30 thirty dreißig treinta",
            "40 forty vierzig cuarenta",
            "50 fifty fünfzig cincuenta",
            "60 sixty sechzig sesenta",
            "70 seventy siebzig setenta",
            "80 eighty achtzig ochenta",
            "90 ninety neunzig noventa",
            "100 hundred hundert cien ciento",
            "1000 thousand tausend",
            "1000000 million millón millones");

    private Numbers() {}

    static Set<String> in(String text) {
        Set<String> numbers = new HashSet<>();
        Matcher digits = DIGITS.matcher(text);
        while (digits.find()) {
            numbers.add(plain(digits.group()));
        }
        Matcher words = WORD.matcher(text);
        while (words.find()) {
            String number = WORDS.get(words.group().toLowerCase(Locale.ROOT));
            if (number != null) {
                numbers.add(number);
            }
        }
        return numbers;
    }

    /// Thousands are joined; whatever writes a number's digits otherwise writes the same number.
    private static String plain(String number) {
        String digits = number.codePoints()
                .mapToObj(c -> Character.isDigit(c) ? Integer.toString(Character.digit(c, 10)) : Character.toString(c))
                .collect(Collectors.joining());
        return digits.replaceAll("(?<=\\d)[.,'’ \u00A0](?=\\d{3}(\\D|$))", "").replace(',', '.');
    }

    private static Map<String, String> words(String... lines) {
        return Arrays.stream(lines)
                .map(line -> line.split(" ", -1))
                .flatMap(line -> IntStream.range(1, line.length).mapToObj(word -> Map.entry(line[word], line[0])))
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
