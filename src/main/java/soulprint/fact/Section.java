package soulprint.fact;

import java.util.Locale;

/// The five documents of a profile beside MEMORY.
public enum Section {
    SOUL,
    IDENTITY,
    USER,
    AGENTS,
    TOOLS;

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
