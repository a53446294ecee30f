package soulprint.bench;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// A question whose answer stands in known messages. `evidence` holds their ids.
record Question(String kind, String text, Set<String> evidence) {
    Question {
        evidence = new LinkedHashSet<>(evidence);
    }

    /// Which part of the evidence is among the first `most` of the messages found.
    double recall(List<String> found, int most) {
        List<String> first = found.subList(0, Math.min(most, found.size()));
        return (double) evidence.stream().filter(first::contains).count() / evidence.size();
    }

    /// One over the place of the first message found that is evidence; 0 if none is.
    double reciprocalRank(List<String> found) {
        for (int place = 0; place < found.size(); place++) {
            if (evidence.contains(found.get(place))) {
                return 1.0 / (place + 1);
            }
        }
        return 0;
    }
}
