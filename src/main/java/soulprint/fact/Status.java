package soulprint.fact;

import java.util.Locale;

/// Whether a fact holds, was replaced or ended, or was rejected by the user.
public enum Status {
    LIVE,
    SUPERSEDED,
    REJECTED;

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
