package soulprint.profile;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.Set;
import java.util.TreeSet;

/// What was counted in what: "1,204 messages: 413 with a question". The first number is the whole; the percentages of
/// the others follow from it.
final class Shares {
    private static final Pattern MEASURE =
            Pattern.compile("^([0-9][0-9,]*) (?:messages?|conversations?|words?)(?:: (.+))?$");
    private static final Pattern NUMBER = Pattern.compile("[0-9][0-9,]*");

    private Shares() {}

    static boolean wellFormed(String measure) {
        return MEASURE.matches(measure);
    }

    static Set<String> of(String measure) {
        Set<String> percentages = new TreeSet<>();
        Matcher whole = MEASURE.matcher(measure);
        if (whole.matches() && whole.group(2) != null && number(whole.group(1)) > 0) {
            Matcher part = NUMBER.matcher(whole.group(2));
            while (part.find()) {
                percentages.add(Long.toString(
                        Math.round(100.0 * (double) number(part.group()) / (double) number(whole.group(1)))));
            }
        }
        return percentages;
    }

    private static long number(String digits) {
        return Long.parseLong(digits.replace(",", ""));
    }
}
