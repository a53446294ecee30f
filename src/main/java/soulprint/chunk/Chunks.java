package soulprint.chunk;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.RandomAccess;
import soulprint.conversation.Message;

/// The chunks of a conversation as a list that writes each one down when it is taken.
final class Chunks extends AbstractList<Chunk> implements RandomAccess {
    private final List<Message> messages;
    private final List<Cut> cuts;

    Chunks(List<Message> messages, List<Cut> cuts) {
        this.messages = messages;
        this.cuts = cuts;
    }

    @Override
    public int size() {
        return cuts.size();
    }

    @Override
    public Chunk get(int index) {
        Cut cut = cuts.get(index);
        var content = new StringBuilder();
        var spans = new ArrayList<Span>();
        for (int message = cut.from().message(); message < messages.size(); message++) {
            int from = message == cut.from().message() ? cut.from().offset() : 0;
            int length = messages.get(message).text().length();
            int to = message == cut.to().message()
                    ? cut.to().offset()
                    : message < cut.to().message() ? length : 0;
            if (to <= from) {
                break;
            }
            spans.add(write(content, message, from, to));
        }
        return new Chunk(index, size(), content.toString(), cut.tokens(), spans);
    }

    private Span write(StringBuilder content, int message, int from, int to) {
        Message turn = messages.get(message);
        content.append(content.isEmpty() ? "" : Turns.SEPARATOR).append(Turns.label(turn.role(), from > 0));
        var span = new Span(message, from, to, content.length());
        content.append(turn.text(), from, to);
        return span;
    }
}
