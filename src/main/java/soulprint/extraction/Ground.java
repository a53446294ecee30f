package soulprint.extraction;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import soulprint.conversation.Message;
import soulprint.conversation.Role;
import soulprint.extraction.SpanSentences.Bounds;

/// The place on which a proposal stands: the quote in its message, the sentences around it in words and clauses, and
/// what
/// the assistant had asked if the quote begins the answer.
record Ground(
        TaggedMessage tagged,
        Bounds quote,
        Bounds sentences,
        List<Word> words,
        Tongue tongue,
        @Nullable Answer answer) {
    private static final int WIDEST = 600;
    private static final int BEGINNING = 40;

    /// From the first word to behind the last.
    record Clause(int from, int to) {}

    static Ground of(TaggedConversation conversation, int index, Bounds quote) {
        TaggedMessage tagged = conversation.messages().get(index);
        String text = tagged.message().text();
        Bounds sentences = around(text, quote);
        Tongue tongue = Tongue.of(
                text,
                Tagger.tongue(conversation.messages().stream()
                        .map(TaggedMessage::message)
                        .toList()));
        boolean begins = Word.in(text, 0, Math.min(quote.from(), 4 * BEGINNING)).size() < 4 && quote.from() < BEGINNING;
        Message before = index > 0 ? conversation.messages().get(index - 1).message() : null;
        boolean asked = begins && before != null && before.role() == Role.ASSISTANT;
        return new Ground(
                tagged,
                quote,
                sentences,
                Word.in(text, sentences.from(), sentences.to()),
                tongue,
                asked && before != null
                        ? Answer.of(before.text(), text.substring(quote.from(), quote.to()), tongue)
                        : null);
    }

    private static Bounds around(String text, Bounds quote) {
        int from = Math.max(0, quote.from() - WIDEST);
        int to = Math.min(text.length(), quote.to() + WIDEST);
        int first = quote.from();
        int last = quote.to();
        for (Bounds sentence : SpanSentences.of(text, from, to)) {
            if (sentence.touches(quote.from(), quote.to())) {
                first = Math.min(first, sentence.from());
                last = Math.max(last, sentence.to());
            }
        }
        return new Bounds(first, last);
    }

    Lexicon lexicon() {
        return Lexicon.of(tongue);
    }

    String text() {
        return tagged.message().text();
    }

    /// The words of the quote itself.
    List<Word> quoted() {
        return words.stream()
                .filter(word -> word.from() >= quote.from() && word.to() <= quote.to())
                .toList();
    }

    List<Word> in(Clause clause) {
        return words.subList(clause.from(), clause.to());
    }

    /// The words cut at marks and conjunctions; what has no subject of its own stays with the clause before it.
    List<Clause> clauses() {
        List<Clause> clauses = new ArrayList<>();
        int start = 0;
        for (int i = 1; i < words.size(); i++) {
            if (begins(i)) {
                clauses.add(new Clause(start, i));
                start = i;
            }
        }
        if (!words.isEmpty()) {
            clauses.add(new Clause(start, words.size()));
        }
        return clauses;
    }

    private boolean begins(int at) {
        Word word = words.get(at);
        Lexicon lexicon = lexicon();
        if (".!?\n;:()[]—–…".indexOf(word.before()) >= 0 || lexicon.at("boundary", words, at) > 0) {
            return true;
        }
        if (at > 0
                && tagged.spans().stream().anyMatch(span -> span.kind() == SpanKind.THIRD_PARTY && parts(span, at))) {
            return true;
        }
        boolean joined = lexicon.at("joining", words, at) > 0;
        if (joined) {
            return at + 1 < words.size() && (subject(at + 1) || own(at + 1));
        }
        return word.before() == ',' && (subject(at) || lexicon.at("negation", words, at) > 0 || lone(at));
    }

    /// Between these two words somebody else becomes the subject, or ceases to be.
    private boolean parts(Span span, int at) {
        int before = words.get(at - 1).from();
        int behind = words.get(at).from();
        return span.touches(before, before + 1) != span.touches(behind, behind + 1);
    }

    private boolean subject(int at) {
        Lexicon lexicon = lexicon();
        return lexicon.at("first", words, at) > 0
                || lexicon.at("third", words, at) > 0
                || (lexicon.at("possessive", words, at) > 0
                        && !words.get(at).text().matches("el|la|los|las|un|una"))
                || follows(at + 1)
                || follows(at + 2);
    }

    private boolean follows(int at) {
        return at < words.size() && words.get(at).before() == ' ' && lexicon().at("first", words, at) > 0;
    }

    /// "And this", "and nobody".
    private boolean own(int at) {
        return words.get(at).text().matches("this|that|it|there|das|es|esto|eso")
                || lexicon().at("negation", words, at) > 0;
    }

    /// "No, Tampere": what stands before is only an answer.
    private boolean lone(int at) {
        return at <= 2 && (lexicon().at("dissent", words, 0) > 0 || lexicon().at("assent", words, 0) > 0);
    }
}
