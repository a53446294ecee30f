package soulprint.extraction;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import soulprint.conversation.Message;
import soulprint.conversation.Role;
import soulprint.extraction.SpanSentences.Bounds;
import soulprint.fact.Source;

/// Tags what in a conversation is not plainly its speakers' own statement, in English, German and Spanish alike. Of the
/// assistant only code is tagged: nothing it says becomes a fact. Takes time in proportion to the text.
public final class Tagger {
    public TaggedConversation tag(String conversationId, Source source, List<Message> messages) {
        Tongue tongue = tongue(messages);
        Set<String> names = new HashSet<>();
        SpanFiction fiction = new SpanFiction();
        List<TaggedMessage> tagged = new ArrayList<>();
        for (Message message : messages) {
            List<Span> spans = spans(message, tongue, names, fiction);
            if (source == Source.DECLARED) {
                // The settings are forms with keys and values: their shape says nothing against whose words they are.
                spans.removeIf(span -> span.kind() == SpanKind.PASTE || span.kind() == SpanKind.CODE);
            } else if (message.role() == Role.USER) {
                spans.addAll(SpanDocuments.of(message.text()));
            }
            tagged.add(new TaggedMessage(message, spans));
        }
        return new TaggedConversation(conversationId, source, tagged);
    }

    /// The tongue in which most of the conversation's beginning is.
    static Tongue tongue(List<Message> messages) {
        StringBuilder said = new StringBuilder();
        for (Message message : messages) {
            if (message.role() == Role.USER && said.length() < 2_000) {
                said.append(message.text(), 0, Math.min(message.text().length(), 600))
                        .append('\n');
            }
        }
        return Tongue.of(said.toString(), Tongue.EN);
    }

    private static List<Span> spans(Message message, Tongue tongue, Set<String> names, SpanFiction fiction) {
        String text = message.text();
        List<Span> spans = new ArrayList<>(SpanCode.of(text));
        if (message.role() != Role.USER) {
            return spans;
        }
        Lexicon lexicon = Lexicon.of(Tongue.of(text, tongue));
        names.addAll(SpanOwners.names(text, lexicon));
        List<Bounds> sentences = SpanSentences.of(text);
        spans.addAll(SpanQuotes.of(text));
        spans.addAll(SpanPaste.of(text, lexicon));
        spans.addAll(SpanLetters.of(text));
        spans.addAll(SpanMarks.of(text, lexicon, sentences));
        spans.addAll(SpanOwners.of(text, lexicon, sentences, names));
        spans.addAll(fiction.of(text, lexicon, sentences));
        return spans;
    }
}
