package soulprint.chunk;

import java.util.Arrays;
import java.util.List;
import soulprint.conversation.Message;

/// Measures stretches of a conversation in estimated cost, labels and separators included, after one pass over its
/// text. Running totals are kept at every message and every STEP characters; what lies between is counted again.
final class Ruler {
    private static final int STEP = 64;

    private final List<Message> messages;

    /// The position of each message's beginning on the scale; the last one is the conversation's end.
    private final long[] starts;

    /// For each message, the cost of its text up to every STEP-th character.
    private final long[][] marks;

    Ruler(List<Message> messages) {
        this.messages = messages;
        this.starts = new long[messages.size() + 1];
        this.marks = new long[messages.size()][];
        for (int index = 0; index < messages.size(); index++) {
            Message message = messages.get(index);
            marks[index] = marks(message.text());
            starts[index + 1] =
                    textStart(index) + textCost(index, message.text().length()) + Turns.separatorCost(message.text());
        }
    }

    private static long[] marks(String text) {
        var marks = new long[(text.length() - 1) / STEP + 1];
        for (int mark = 1; mark < marks.length; mark++) {
            marks[mark] = marks[mark - 1] + stretch(text, (mark - 1) * STEP, mark * STEP);
        }
        return marks;
    }

    private static long stretch(String text, int from, int to) {
        return from == 0 ? TokenEstimate.cost(text, from, to) : TokenEstimate.costWithin(text, from, to);
    }

    Place end() {
        return new Place(messages.size(), 0);
    }

    Place place(int message, int offset) {
        return offset == text(message).length() ? new Place(message + 1, 0) : new Place(message, offset);
    }

    String text(int message) {
        return messages.get(message).text();
    }

    /// Where a place lies on the scale.
    long at(Place place) {
        return place.beginsTurn()
                ? starts[place.message()]
                : textStart(place.message()) + textCost(place.message(), place.offset());
    }

    /// The last place that lies at or before this point of the scale.
    Place placeAt(long position) {
        if (position >= starts[messages.size()]) {
            return end();
        }
        int found = Arrays.binarySearch(starts, Math.max(position, 0));
        int message = found >= 0 ? found : -found - 2;
        long cost = position - textStart(message);
        if (cost <= 0) {
            return new Place(message, 0);
        }
        long[] totals = marks[message];
        int near = Arrays.binarySearch(totals, cost);
        return place(message, advance(message, near >= 0 ? near : -near - 2, cost));
    }

    private int advance(int message, int mark, long cost) {
        String text = text(message);
        long total = marks[message][mark];
        int offset = mark * STEP;
        while (offset < text.length()) {
            total += stretch(text, offset, offset + 1);
            if (total > cost) {
                break;
            }
            offset++;
        }
        return offset;
    }

    /// What a chunk that reaches from one place to another costs, exactly as its content does.
    long cost(Place from, Place to) {
        long cost = at(to) - at(from);
        if (to.beginsTurn()) {
            cost -= Turns.separatorCost(text(to.message() - 1));
        }
        if (!from.beginsTurn()) {
            String text = text(from.message());
            int offset = from.offset();
            cost += Turns.labelCost(messages.get(from.message()).role(), true)
                    + TokenEstimate.cost(text, offset, offset + 1)
                    - TokenEstimate.costWithin(text, offset, offset + 1);
        }
        return cost;
    }

    private long textStart(int message) {
        return starts[message] + Turns.labelCost(messages.get(message).role(), false);
    }

    private long textCost(int message, int offset) {
        int mark = Math.min(offset / STEP, marks[message].length - 1);
        return marks[message][mark] + stretch(text(message), mark * STEP, offset);
    }
}
