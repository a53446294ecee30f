package soulprint.cli;

import java.util.Optional;
import soulprint.fact.Section;

/// The documents of a profile as they are asked for.
enum Document {
    SOUL,
    IDENTITY,
    USER,
    AGENTS,
    TOOLS,
    MEMORY;

    /// The section it is, unless it is MEMORY.
    Optional<Section> section() {
        return this == MEMORY ? Optional.empty() : Optional.of(Section.valueOf(name()));
    }
}
