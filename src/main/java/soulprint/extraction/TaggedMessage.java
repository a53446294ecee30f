package soulprint.extraction;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import soulprint.conversation.Message;

/// A message with the spans in it that are not plainly its speaker's own statements.
public record TaggedMessage(Message message, List<Span> spans) {
    public TaggedMessage {
        spans = List.copyOf(spans);
    }

    /// The kinds of all spans that touch these characters.
    public Set<SpanKind> kinds(int from, int to) {
        EnumSet<SpanKind> kinds = EnumSet.noneOf(SpanKind.class);
        spans.stream().filter(span -> span.touches(from, to)).forEach(span -> kinds.add(span.kind()));
        return kinds;
    }
}
