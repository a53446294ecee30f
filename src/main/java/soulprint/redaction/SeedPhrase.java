package soulprint.redaction;

import com.google.re2j.Pattern;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// The words from which a wallet can be restored: 12 to 24 of them by threes, from a list without the small words that
/// sentences are made of.
final class SeedPhrase {
    private static final Pattern GAP = Pattern.compile("[^a-z]+");
    private static final Set<String> NEVER = Set.of(
            "and", "the", "with", "from", "for", "are", "was", "were", "them", "these", "those", "have", "has", "its",
            "not");

    private SeedPhrase() {}

    static boolean isOne(String text) {
        List<String> words = Stream.of(GAP.split(text)).toList();
        return words.size() % 3 == 0 && words.stream().noneMatch(NEVER::contains);
    }
}
