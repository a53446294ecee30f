package soulprint.profile;

import java.util.List;

/// The six documents as they are published together.
public record Profile(List<SectionDocument> sections, Memory memory) {
    public Profile {
        sections = List.copyOf(sections);
    }
}
