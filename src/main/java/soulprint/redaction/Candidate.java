package soulprint.redaction;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// A secret that one rule found; a rule of lower rank is the more specific one.
record Candidate(String kind, int rank, int start, int end) {
    private static final Comparator<Candidate> ORDER = Comparator.comparingInt(Candidate::start)
            .thenComparing(Candidate::length, Comparator.reverseOrder())
            .thenComparingInt(Candidate::rank);

    int length() {
        return end - start;
    }

    /// Candidates without overlaps, in order of place: what lies within another is dropped, and two that
    /// cross become one of the longer's kind, so that no part of a secret stays.
    static List<Redaction.Finding> settled(List<Candidate> candidates) {
        var settled = new ArrayList<Candidate>();
        for (Candidate candidate : candidates.stream().sorted(ORDER).toList()) {
            Candidate last = settled.isEmpty() ? null : settled.getLast();
            if (last == null || candidate.start() >= last.end()) {
                settled.add(candidate);
            } else if (candidate.end() > last.end()) {
                settled.set(settled.size() - 1, last.joined(candidate));
            }
        }
        return settled.stream()
                .map(candidate -> new Redaction.Finding(candidate.kind(), candidate.start(), candidate.end()))
                .toList();
    }

    private Candidate joined(Candidate later) {
        Candidate leading = later.length() > length() ? later : this;
        return new Candidate(leading.kind, leading.rank, start, later.end);
    }
}
