package soulprint.profile;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import soulprint.fact.Claim;
import soulprint.fact.Fact;
import soulprint.fact.Polarity;
import soulprint.fact.Slot;

/// The words a line may have of its own: the slots' labels, and what holds a sentence together.
final class Labels {
    private static final Pattern LABEL = Pattern.compile("(?:^|; |\\. )("
            + Stream.of(Slot.values())
                    .flatMap(slot -> Stream.of(slot.label(), slot.denied()))
                    .distinct()
                    .sorted(Comparator.comparingInt(String::length).reversed())
                    .map(Pattern::quote)
                    .collect(Collectors.joining("|"))
            + ")(?: \\([a-z ]+\\))?: ");

    /// With these a sentence may begin although no fact has them.
    private static final String OWN =
            "previously now until since said settings corrected reason because also and or but "
                    + "the a an this that these those it its they their them he she his her who which with without in at on of for "
                    + "from to by as is are was were has have had does do did not no never always often usually currently "
                    + "asks writes says sends prefers likes loves dislikes enjoys works lives studies speaks wants plans uses owns believes values "
                    + "considers describes decided chose switched started stopped moved married born grew learned learning "
                    + "building working planning user person messages about week spring summer autumn winter";

    private static final Set<String> WORDS = words();

    private Labels() {}

    static boolean has(String word) {
        return WORDS.contains(word.toLowerCase(Locale.ROOT));
    }

    static String label(Claim claim) {
        return claim.polarity() == Polarity.POSITIVE
                ? claim.slot().label()
                : claim.slot().denied();
    }

    /// The labels that stand in a line and belong to none of its facts.
    static List<String> foreign(String line, List<Fact> facts) {
        Set<String> known = facts.stream().map(fact -> label(fact.claim())).collect(Collectors.toSet());
        List<String> foreign = new ArrayList<>();
        Matcher matcher = LABEL.matcher(line);
        while (matcher.find()) {
            if (!known.contains(matcher.group(1))) {
                foreign.add(matcher.group(1));
            }
        }
        return foreign;
    }

    private static Set<String> words() {
        Set<String> words = new HashSet<>(Arrays.asList(OWN.split(" ", -1)));
        for (Slot slot : Slot.values()) {
            words.addAll(Arrays.asList((slot.label() + " " + slot.denied())
                    .toLowerCase(Locale.ROOT)
                    .split("\\P{L}+", -1)));
        }
        return Set.copyOf(words);
    }
}
