package soulprint.pass;

import java.util.Comparator;

/// How often something was met.
public record Count(String reason, int count) {
    static final Comparator<Count> MOST_FREQUENT_FIRST =
            Comparator.comparingInt(Count::count).reversed().thenComparing(Count::reason);
}
