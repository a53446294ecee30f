package soulprint.profile;

import java.util.ArrayList;
import java.util.List;

/// How a person writes, as counts that add up over conversations.
public record Style(List<Integer> counts) {
    public static final Style NONE = new Style(List.of());

    public Style {
        counts = List.copyOf(counts);
    }

    public Style plus(Style other) {
        List<Integer> sum = new ArrayList<>();
        for (int i = 0; i < Math.max(counts.size(), other.counts.size()); i++) {
            sum.add(at(i) + other.at(i));
        }
        return new Style(sum);
    }

    /// How many messages of the user were read.
    public int messages() {
        return of(StyleCount.MESSAGES);
    }

    int of(StyleCount count) {
        return at(count.place());
    }

    int at(int place) {
        return place < counts.size() ? counts.get(place) : 0;
    }
}
