package soulprint.profile;

import java.util.List;
import soulprint.fact.Category;

/// MEMORY: lines under five headings, at most about 5,000 tokens.
public record Memory(List<Part> parts) {
    public record Part(Category category, List<Line> lines) {
        public Part {
            lines = List.copyOf(lines);
        }
    }

    public Memory {
        parts = List.copyOf(parts);
    }
}
