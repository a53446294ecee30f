package soulprint.bench;

import java.util.Locale;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// One measured number, and what it should be.
record Figure(String group, String name, double value, String unit, Goal goal) {
    /// What a number is held against.
    record Goal(Side side, double bound) {
        static final Goal NONE = new Goal(Side.NONE, 0);

        static Goal atMost(double bound) {
            return new Goal(Side.AT_MOST, bound);
        }

        static Goal atLeast(double bound) {
            return new Goal(Side.AT_LEAST, bound);
        }

        private boolean met(double value) {
            return switch (side) {
                case NONE -> true;
                case AT_MOST -> value <= bound;
                case AT_LEAST -> value >= bound;
            };
        }

        private String text() {
            return switch (side) {
                case NONE -> "";
                case AT_MOST -> "at most " + plain(bound);
                case AT_LEAST -> "at least " + plain(bound);
            };
        }
    }

    /// On which side of its bound a number should lie.
    enum Side {
        NONE,
        AT_MOST,
        AT_LEAST
    }

    Figure(String group, String name, double value, String unit) {
        this(group, name, value, unit, Goal.NONE);
    }

    boolean met() {
        return goal.met(value);
    }

    /// One line of at most 80 columns.
    String line() {
        String verdict = goal.side() == Side.NONE ? "" : met() ? "ok" : "MISSED";
        return "%-42.42s %9s %-4s %13s %s"
                .formatted(name, plain(value), unit, goal.text(), verdict)
                .stripTrailing();
    }

    private static String plain(double value) {
        boolean whole = value == Math.rint(value);
        String pattern = whole || Math.abs(value) >= 1000 ? "%,.0f" : Math.abs(value) >= 10 ? "%.1f" : "%.2f";
        return pattern.formatted(value);
    }

    void json(ArrayNode figures) {
        ObjectNode node = figures.addObject()
                .put("group", group)
                .put("name", name)
                .put("value", value)
                .put("unit", unit);
        if (goal.side() != Side.NONE) {
            node.put(goal.side().name().toLowerCase(Locale.ROOT), goal.bound()).put("met", met());
        }
    }
}
