package soulprint.chunk;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import soulprint.conversation.Role;

/// How turns are written in a chunk: a line that says who speaks, the text, a blank line before the next turn.
final class Turns {
    static final String SEPARATOR = "\n\n";

    private static final Map<Role, Long> FRESH = labelCosts(false);
    private static final Map<Role, Long> CONTINUED = labelCosts(true);

    private Turns() {}

    private static Map<Role, Long> labelCosts(boolean continued) {
        var costs = new EnumMap<Role, Long>(Role.class);
        for (Role role : Role.values()) {
            String label = label(role, continued);
            costs.put(role, TokenEstimate.cost(label, 0, label.length()));
        }
        return Collections.unmodifiableMap(costs);
    }

    static String label(Role role, boolean continued) {
        return switch (role) {
            case USER -> continued ? "User (continued):\n" : "User:\n";
            case ASSISTANT -> continued ? "Assistant (continued):\n" : "Assistant:\n";
            case UNKNOWN -> continued ? "Unknown (continued):\n" : "Unknown:\n";
        };
    }

    static long labelCost(Role role, boolean continued) {
        return (continued ? CONTINUED : FRESH).getOrDefault(role, 0L);
    }

    /// What the separator after this text costs.
    static long separatorCost(String text) {
        String end = text.charAt(text.length() - 1) + SEPARATOR;
        return TokenEstimate.costWithin(end, 1, end.length());
    }
}
