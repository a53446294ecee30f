package soulprint.cli;

import java.util.List;
import soulprint.fact.Slot;

/// What a profile says first, in order: under which words a person reads it, under which key a program.
record Headline(Slot slot, String label, String key) {
    static final List<Headline> ALL = List.of(
            new Headline(Slot.NAME, "Name", "name"),
            new Headline(Slot.AGE, "Age", "age"),
            new Headline(Slot.ROLE, "Work", "work"),
            new Headline(Slot.EMPLOYER, "At", "employer"),
            new Headline(Slot.HOME, "Home", "home"),
            new Headline(Slot.ORIGIN, "From", "origin"),
            new Headline(Slot.PARTNER, "Partner", "partner"),
            new Headline(Slot.PROJECT_CURRENT, "Projects", "projects"));
}
