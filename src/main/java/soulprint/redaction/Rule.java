package soulprint.redaction;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.List;
import java.util.function.Consumer;

/// One way to recognise one kind of secret: its pattern, the keywords of which one stands in every match, where
/// around a keyword the match can lie, and what the secret must satisfy besides.
record Rule(String kind, List<Keyword> keywords, Pattern pattern, double entropy, Check check, Reach reach) {

    /// A literal part of every match, in any case or exactly as written.
    record Keyword(String text, boolean exact) {
        boolean standsAt(String whole, int start) {
            return !exact || whole.startsWith(text, start);
        }
    }

    Rule {
        keywords = List.copyOf(keywords);
    }

    /// Hands over every accepted match within `start` to `end` of the text.
    void find(String text, int start, int end, Consumer<Match> found) {
        Matcher matcher = pattern.matcher(text.substring(start, end));
        while (matcher.find()) {
            int group = secretGroup(matcher);
            Match match = new Match(
                    text,
                    start + matcher.start(),
                    start + matcher.end(),
                    start + matcher.start(group),
                    start + matcher.end(group));
            int secretEnd =
                    entropy > 0 && entropyOf(match.secret()) <= entropy ? Check.REFUSED : check.secretEnd(match);
            if (secretEnd != Check.REFUSED) {
                found.accept(match.withSecretEnd(secretEnd));
            }
        }
    }

    private static int secretGroup(Matcher matcher) {
        for (int group = 1; group <= matcher.groupCount(); group++) {
            if (matcher.start(group) >= 0 && matcher.end(group) > matcher.start(group)) {
                return group;
            }
        }
        return 0;
    }

    /// Shannon's entropy of the distribution of the characters, in bits per character.
    static double entropyOf(String secret) {
        int[] counts = new int[256];
        secret.chars().forEach(character -> counts[character & 0xFF]++);
        double entropy = 0;
        for (int count : counts) {
            if (count > 0) {
                double share = (double) count / secret.length();
                entropy -= share * Math.log(share) / Math.log(2);
            }
        }
        return entropy;
    }
}
