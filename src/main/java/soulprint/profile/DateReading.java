package soulprint.profile;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// The dates that stand in a text, in the ways English, German and Spanish write them, and the text without them.
record DateReading(List<StatedDate> dates, String rest) {
    private static final Map<String, Integer> MONTHS = months();

    private static final String NAME = "(" + String.join("|", MONTHS.keySet()) + ")";
    private static final String DAY = "(3[01]|[12][0-9]|0?[1-9])";
    private static final String MONTH = "(1[0-2]|0?[1-9])";
    private static final String YEAR = "((?:1[5-9]|20)[0-9][0-9])";

    /// Longest first; each with its groups for year, month's name, month's number and day, 0 where it has none.
    private static final List<Form> FORMS = List.of(
            form(YEAR + "-" + MONTH + "-" + DAY, 1, 0, 2, 3),
            form(DAY + "\\. ?" + MONTH + "\\. ?" + YEAR, 3, 0, 2, 1),
            form(DAY + "(?:st|nd|rd|th|\\.)? (?:of |de )?" + NAME + "\\.?(?:,? (?:de )?| del )" + YEAR, 3, 2, 0, 1),
            form(NAME + "\\.? " + DAY + "(?:st|nd|rd|th)?,? " + YEAR, 3, 1, 0, 2),
            form(YEAR + "-" + MONTH, 1, 0, 2, 0),
            form(NAME + "\\.?,? (?:of |de )?" + YEAR, 2, 1, 0, 0),
            form(DAY + "(?:st|nd|rd|th|\\.)? (?:of |de )?" + NAME, 0, 2, 0, 1),
            form(NAME + "\\.? " + DAY + "(?:st|nd|rd|th)?", 0, 1, 0, 2),
            form(YEAR + "s?", 1, 0, 0, 0));

    private record Form(Pattern pattern, int year, int monthName, int month, int day) {
        StatedDate date(Matcher matcher) {
            Integer named =
                    monthName == 0 ? null : MONTHS.get(matcher.group(monthName).toLowerCase(Locale.ROOT));
            return new StatedDate(
                    number(matcher, year), named == null ? number(matcher, month) : named, number(matcher, day));
        }

        private static @Nullable Integer number(Matcher matcher, int group) {
            return group == 0 ? null : Integer.valueOf(matcher.group(group));
        }
    }

    static DateReading of(String text) {
        List<StatedDate> dates = new ArrayList<>();
        String rest = text;
        for (Form form : FORMS) {
            Matcher matcher = form.pattern().matcher(rest);
            var without = new StringBuilder();
            int end = 0;
            while (matcher.find()) {
                dates.add(form.date(matcher));
                without.append(rest, end, matcher.start()).append(' ');
                end = matcher.end();
            }
            rest = end == 0 ? rest : without.append(rest.substring(end)).toString();
        }
        return new DateReading(List.copyOf(dates), rest);
    }

    private static Form form(String pattern, int year, int monthName, int month, int day) {
        return new Form(Pattern.compile("(?i)\\b" + pattern + "\\b"), year, monthName, month, day);
    }

    private static Map<String, Integer> months() {
        var months = new TreeMap<String, Integer>(
                Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()));
        List<String> names = List.of(
                "january jan januar jänner enero ene",
                "february feb februar febrero",
                "march mar märz marzo mär",
                "april apr abril abr",
                "may mai mayo",
                "june jun juni junio",
                "july jul juli julio",
                "august aug agosto ago",
                "september sep sept septiembre",
                "october oct oktober okt octubre",
                "november nov noviembre",
                "december dec dezember dez diciembre dic");
        for (int month = 0; month < names.size(); month++) {
            for (String name : names.get(month).split(" ", -1)) {
                months.put(name, month + 1);
            }
        }
        return months;
    }
}
