package soulprint.date;

import java.util.Locale;

/// How exactly a point in time was said, finest first.
public enum Precision {
    DAY,
    WEEK,
    MONTH,
    SEASON,
    YEAR,
    DECADE;

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Precision of(String id) {
        return valueOf(id.toUpperCase(Locale.ROOT));
    }
}
