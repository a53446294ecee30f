package soulprint.fact;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What the user decided about the fact that a mention belongs to; `value` is theirs, of a correction only. It always
/// wins; of several about one fact, the latest.
public record Verdict(UUID mention, Kind kind, @Nullable String value, Instant at) {
    public enum Kind {
        APPROVED,
        CORRECTED,
        REJECTED
    }

    public Verdict {
        if ((kind == Kind.CORRECTED) != (value != null)) {
            throw new IllegalArgumentException("a correction, and nothing else, has a value");
        }
    }
}
