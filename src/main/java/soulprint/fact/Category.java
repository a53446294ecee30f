package soulprint.fact;

import java.util.Locale;

/// The five kinds of facts, each a heading of MEMORY.
public enum Category {
    PREFERENCES("Preferences"),
    PROJECTS("Projects"),
    DATES("Important Dates"),
    BELIEFS("Beliefs & Values"),
    DECISIONS("Decisions & Context");

    private final String heading;

    Category(String heading) {
        this.heading = heading;
    }

    public String heading() {
        return heading;
    }

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
