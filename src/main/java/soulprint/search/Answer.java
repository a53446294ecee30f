package soulprint.search;

import java.util.List;
import java.util.Optional;

/// Hits in the order asked for, and what the person should know about them (an index that is behind, for example).
public record Answer(List<Hit> hits, Optional<String> remark) {
    public Answer {
        hits = List.copyOf(hits);
    }
}
