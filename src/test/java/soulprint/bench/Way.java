package soulprint.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import soulprint.search.Signal;

/// A way of searching that is compared with others on the same import: what the ranking listens to.
record Way(String name, Set<Signal> signals) {
    /// What `soulprint search` returns.
    static final Way PRODUCT = new Way("product", EnumSet.allOf(Signal.class));

    /// The product, its legs alone, both without anything else, and the product without each of its signals.
    static List<Way> all() {
        List<Way> ways = new ArrayList<>(List.of(
                PRODUCT,
                new Way("words alone", EnumSet.of(Signal.WORDS)),
                new Way("meaning alone", EnumSet.of(Signal.MEANING)),
                new Way("both legs only", EnumSet.of(Signal.WORDS, Signal.MEANING))));
        Arrays.stream(Signal.values())
                .map(signal -> new Way(
                        "- " + signal.name().toLowerCase(Locale.ROOT), EnumSet.complementOf(EnumSet.of(signal))))
                .forEach(ways::add);
        return ways;
    }
}
