package soulprint.search;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/// A query as the ranking takes it: with words put right, its vector where there is a model, the day it is asked, and
/// what to listen to.
record Question(Query query, Corrections corrections, Optional<float[]> vector, LocalDate today, Set<Signal> signals) {
    /// By words alone, with everything else.
    static Question byWords(Query query, Corrections corrections) {
        return new Question(query, corrections, Optional.empty(), LocalDate.EPOCH, EnumSet.allOf(Signal.class));
    }

    boolean hears(Signal signal) {
        return signals.contains(signal);
    }
}
