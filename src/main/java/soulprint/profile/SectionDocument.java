package soulprint.profile;

import java.util.List;
import soulprint.fact.Section;

/// One of the five sections, with all its fields in order.
public record SectionDocument(Section section, List<Field> fields) {
    public SectionDocument {
        fields = List.copyOf(fields);
    }
}
