package soulprint.extraction;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import soulprint.extraction.SpanSentences.Bounds;

/// What is said of somebody else: from the words that make another person the subject to those that make it the speaker
/// again, within a sentence. Names become known as people's by "my wife Ana", and then count alone.
final class SpanOwners {
    private static final int LONGEST = 3_000;
    private static final int FARTHEST = 3;

    private final String text;
    private final Lexicon lexicon;
    private final Set<String> names;
    private final List<Span> spans = new ArrayList<>();

    private SpanOwners(String text, Lexicon lexicon, Set<String> names) {
        this.text = text;
        this.lexicon = lexicon;
        this.names = names;
    }

    static List<Span> of(String text, Lexicon lexicon, List<Bounds> sentences, Set<String> names) {
        SpanOwners owners = new SpanOwners(text, lexicon, names);
        sentences.forEach(owners::sentence);
        return owners.spans;
    }

    /// The names a text gives to people: capitalised words behind one for a person.
    static Set<String> names(String text, Lexicon lexicon) {
        List<Word> words = Word.in(text, 0, text.length());
        Set<String> names = new HashSet<>();
        for (int i = 0; i + 1 < words.size(); i++) {
            Word next = words.get(i + 1);
            boolean close = next.before() == ' ' || next.before() == '(' || next.before() == ',';
            if (lexicon.is("person", words.get(i)) && next.capital() && close && named(lexicon, next)) {
                names.add(next.text());
            }
        }
        return names;
    }

    private static boolean named(Lexicon lexicon, Word word) {
        return word.text().length() > 2
                && !lexicon.is("function", word)
                && !lexicon.is("person", word)
                && !word.number();
    }

    private void sentence(Bounds sentence) {
        List<Word> words = Word.in(text, sentence.from(), Math.min(sentence.to(), sentence.from() + LONGEST));
        int open = -1;
        boolean reported = false;
        int i = 0;
        while (i < words.size()) {
            int first = object(words, i, open) ? 0 : lexicon.at("first", words, i);
            int other = first > 0 ? 0 : other(words, i);
            if (first > 0 && open >= 0 && !(reported && within(words, i))) {
                add(words, open, i);
                open = -1;
            }
            if (first > 0) {
                reported = false;
            }
            if (other > 0) {
                open = open < 0 ? i : open;
                reported = reports(words, i, i + other);
            }
            i += Math.max(1, Math.max(first, other));
        }
        if (open >= 0) {
            spans.add(new Span(words.get(open).from(), sentence.to(), SpanKind.THIRD_PARTY));
        }
    }

    private void add(List<Word> words, int open, int end) {
        int to = words.get(end - 1).to();
        int from = words.get(open).from();
        if (from < to) {
            spans.add(new Span(from, to, SpanKind.THIRD_PARTY));
        }
    }

    /// "Meine Kollegin programmiert bei uns": behind a preposition nobody is the subject.
    private boolean object(List<Word> words, int at, int open) {
        return open >= 0
                && at > open + 1
                && lexicon.is("preposition", words.get(at - 1))
                && words.get(at - 1).before() == ' ';
    }

    /// Still what somebody reports; German sets a comma before it.
    private boolean within(List<Word> words, int at) {
        boolean comma = words.get(at).before() == ','
                && lexicon.is("function", words.get(at))
                && words.get(at).text().matches("ich|mir|mich|wir|uns");
        return comma || !parts(words, at);
    }

    /// A new clause begins: "she says ... but I".
    private boolean parts(List<Word> words, int at) {
        return at > 0
                && (words.get(at).before() != ' '
                        || lexicon.at("boundary", words, at - 1) > 0
                        || lexicon.at("joining", words, at - 1) > 0);
    }

    private boolean reports(List<Word> words, int from, int to) {
        for (int i = from; i < Math.min(words.size(), to + FARTHEST); i++) {
            if (lexicon.at("reports", words, i) > 0) {
                return true;
            }
        }
        return false;
    }

    /// How many words from `at` on make somebody else the subject; 0 if none do.
    private int other(List<Word> words, int at) {
        Word word = words.get(at);
        if (names.contains(word.text()) && word.capital()) {
            return starts(words, at) && goesOn(words, at + 1) ? 1 : 0;
        }
        if (lexicon.is("possessive", word)) {
            return owned(words, at);
        }
        if (lexicon.at("third", words, at) > 1 && starts(words, at)) {
            return lexicon.at("third", words, at);
        }
        if (word.text().matches("people|leute|gente") && at > 0 && starts(words, at - 1) && verb(words, at + 1)) {
            return 1;
        }
        if (lexicon.is("quantity", word)) {
            return starts(words, at) ? quantity(words, at) : 0;
        }
        int bare = lexicon.at("person", words, at);
        if (bare > 0) {
            int end = name(words, at + bare);
            return starts(words, at) && verb(words, end) ? end - at : 0;
        }
        if (word.capital()
                && named(lexicon, word)
                && lexicon.at("first", words, at) == 0
                && starts(words, at)
                && acts(words, at + 1)) {
            return 1;
        }
        int third = lexicon.at("third", words, at);
        boolean they = word.text().equals("they") && starts(words, at);
        if (they) {
            return 1;
        }
        boolean polite = word.capital() && word.text().equals("sie") && at > 0;
        return polite || (third == 1 && object(words, at)) ? 0 : third;
    }

    /// "My boss", "our new accountant loves", "her band".
    private int owned(List<Word> words, int at) {
        int person = person(words, at + 1);
        if (person > 0) {
            return subject(words, at, person) ? person - at : 0;
        }
        if (!starts(words, at)) {
            return 0;
        }
        if (words.get(at).text().matches("his|her|their|sein|seine|deren|dessen")) {
            return 1;
        }
        for (int i = at + 2; i < Math.min(words.size(), at + FARTHEST + 1); i++) {
            if (acts(words, i)) {
                return i - at;
            }
        }
        return 0;
    }

    /// "The instructor is", "people say".
    private int quantity(List<Word> words, int at) {
        int end = person(words, at + 1);
        int next = end > 0 ? end : at + 1;
        boolean article = end == 0
                && lexicon.at("function", words, at) > 0
                && !words.get(at).text().matches("der|die|ese|man|alle|jede");
        return !article && verb(words, next) && !firstFollows(words, next) ? next - at : 0;
    }

    /// A verb of people follows, and nothing in the clause leads back to the speaker.
    private boolean acts(List<Word> words, int at) {
        if (!verb(words, at) || words.get(at).before() != ' ' || !lexicon.is("acting", words.get(at))) {
            return false;
        }
        for (int i = at; i < words.size() && (i == at || !parts(words, i)); i++) {
            if (words.get(i).text().matches("me|my|us|our|mich|mir|mein\\w*|uns\\w*|mi|mis|nos|i|ich")) {
                return false;
            }
        }
        return true;
    }

    private boolean verb(List<Word> words, int at) {
        return at < words.size() && words.get(at).before() != '\n' && lexicon.is("verbish", words.get(at));
    }

    /// "Die mag ich": the speaker follows, or stood right before.
    private boolean object(List<Word> words, int at) {
        if (words.get(at).text().matches("s?he|they")) {
            return false;
        }
        boolean after = false;
        for (int i = Math.max(0, at - FARTHEST); i < at; i++) {
            after = (after && !parts(words, i + 1)) || lexicon.at("first", words, i) > 0;
        }
        return firstFollows(words, at + 1) || (after && !parts(words, at) && !verb(words, at + 1));
    }

    private boolean firstFollows(List<Word> words, int at) {
        for (int i = at; i < Math.min(words.size(), at + 2); i++) {
            if (words.get(i).before() != ' ') {
                return false;
            }
            if (lexicon.at("first", words, i) > 0) {
                return true;
            }
        }
        return false;
    }

    /// Where the phrase ends that begins with a possessive and names a person; 0 if it names none.
    private int person(List<Word> words, int from) {
        for (int i = from; i < Math.min(words.size(), from + FARTHEST); i++) {
            int person = lexicon.at("person", words, i);
            if (person > 0) {
                boolean other = i + person < words.size()
                        && words.get(i + person).text().matches("language|tongue|board|ship");
                return other ? 0 : name(words, i + person);
            }
            if (words.get(i).before() != ' ' || lexicon.is("function", words.get(i))) {
                return 0;
            }
        }
        return 0;
    }

    private int name(List<Word> words, int at) {
        int end = at;
        while (end < words.size()
                && end < at + 2
                && words.get(end).capital()
                && " (,".indexOf(words.get(end).before()) >= 0
                && named(lexicon, words.get(end))
                && lexicon.at("first", words, end) == 0) {
            end++;
        }
        return end;
    }

    private boolean subject(List<Word> words, int at, int end) {
        boolean bracket = end < words.size() && words.get(end).before() == '(';
        boolean owns = end < words.size() && words.get(end).text().equals("'s") && !starts(words, at);
        boolean together = at > 1
                && lexicon.at("joining", words, at - 1) > 0
                && lexicon.at("first", words, at - 2)
                                + (words.get(at - 2).text().equals("me") ? 1 : 0)
                        > 0;
        return !together && (bracket || (verb(words, end) && !owns) || (starts(words, at) && goesOn(words, end)));
    }

    private boolean starts(List<Word> words, int at) {
        return at == 0 || parts(words, at);
    }

    /// Something is said of it: neither the end nor "and I" nor another thing of the list.
    private boolean goesOn(List<Word> words, int at) {
        if (at >= words.size()) {
            return false;
        }
        boolean together =
                lexicon.at("joining", words, at) > 0 && at + 1 < words.size() && lexicon.at("first", words, at + 1) > 0;
        return !together
                && (words.get(at).before() == ' '
                        || words.get(at).before() == ')'
                        || words.get(at).before() == ',');
    }
}
