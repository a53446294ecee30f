package soulprint.consolidation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// The word lists, all folded. `DROPPED` carry no content, `QUALIFYING` begin what narrows a value ("nurse | at St
/// Bride's"), `DIRECTED` turn its meaning and are content themselves.
final class WordLists {
    private static final Map<String, Set<String>> LISTS = read();

    static final Set<String> DROPPED = list("dropped");
    static final Set<String> QUALIFYING = list("qualifying");
    static final Set<String> DIRECTED = list("directed");
    static final Set<String> NEGATING = list("negating");
    static final Set<String> CALENDAR = list("calendar");
    /// What somebody, or an animal, is to the user.
    static final Set<String> KIN = list("kin");
    static final Set<String> MALE = list("male");
    static final Set<String> FEMALE = list("female");
    /// Before a role, another role: a trainee nurse who is a nurse now has become one.
    static final Set<String> LESSER = list("lesser").stream().map(Stem::of).collect(Collectors.toUnmodifiableSet());
    static final Set<String> DWELLING = list("dwelling");
    static final Set<String> COUNTRIES = countries();

    private WordLists() {}

    private static Set<String> list(String name) {
        return Objects.requireNonNull(LISTS.get(name), name);
    }

    private static Map<String, Set<String>> read() {
        Map<String, Set<String>> lists = new HashMap<>();
        try (InputStream file = WordLists.class.getResourceAsStream("words.txt")) {
            String text = new String(Objects.requireNonNull(file, "words.txt").readAllBytes(), StandardCharsets.UTF_8);
            Set<String> current = new HashSet<>();
            for (String line : text.lines().toList()) {
                if (line.startsWith("[")) {
                    current = lists.computeIfAbsent(line.substring(1, line.length() - 1), _ -> new HashSet<>());
                } else if (!line.isBlank() && !line.startsWith("#")) {
                    Arrays.stream(line.split(" ", -1)).map(Folding::fold).forEach(current::add);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the word lists in the program's own jar", e);
        }
        return lists;
    }

    private static Set<String> countries() {
        Set<String> names = new TreeSet<>(Set.of(
                "uk", "us", "usa", "england", "scotland", "wales", "america", "great britain", "holland", "eeuu"));
        for (String code : Locale.getISOCountries()) {
            for (String language : new String[] {"en", "de", "es"}) {
                names.add(Folding.fold(Locale.of("", code).getDisplayCountry(Locale.of(language))));
            }
        }
        // Cities as well, and lived in as such.
        names.removeAll(
                Set.of("singapore", "singapur", "monaco", "gibraltar", "luxembourg", "luxemburg", "luxemburgo"));
        return Set.copyOf(names);
    }
}
