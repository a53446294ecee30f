package soulprint.profile;

import java.util.List;

/// A field of a section, named as the web app knows it. A field that holds one thing has at most one line; without
/// lines there is not enough data.
public record Field(String name, boolean list, List<Line> lines) {
    public Field {
        lines = List.copyOf(lines);
        if (!list && lines.size() > 1) {
            throw new IllegalArgumentException(name + " holds one line");
        }
    }
}
