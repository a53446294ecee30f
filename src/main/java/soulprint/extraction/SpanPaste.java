package soulprint.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import soulprint.extraction.SpanSentences.Bounds;

/// Text that came from elsewhere, or is to be put right for somebody: what follows a request to work on it, what stands
/// between lines of dashes, letters, chats.
final class SpanPaste {
    private static final Pattern RULE = Pattern.compile("[-=*_~]{3,}|\"{3}|'{3}");
    private static final Pattern HEADER = Pattern.compile(
            "(?i)(?:from|to|subject|sent|cc|von|an|betreff|gesendet|de|para|asunto|enviado)\\s*:\\s*\\S.{0,200}");
    private static final Pattern CHAT = Pattern.compile(
            "(?:[\\[(]?[\\d/.:,\\- ]{4,22}(?:[AaPp][Mm])?[\\])]?\\s*[-–]?\\s*)?\\p{Lu}[\\p{L}.'’ -]{0,24}(?:\\s*[\\[(][\\d: ]+[\\])])?:\\s.*");
    private static final Pattern CHAPTER = Pattern.compile(
            "(?iu)(?:objective|education|experience|work experience|skills|employment|references|berufserfahrung|ausbildung|kenntnisse|formación|experiencia|experiencia laboral|educación|habilidades|idiomas|languages|sprachen)\\s*:?(?:\\s.{0,80})?");
    private static final int LONGEST_REQUEST = 320;
    private static final int LONGEST_SIGNATURE = 60;
    private static final int FEWEST_WORDS = 3;
    private static final int MOST_COLONS = 8;

    private final String text;
    private final Lexicon lexicon;
    private final List<Bounds> lines;
    private final int[] signoffs;
    private final boolean chapters;
    private final List<Span> spans = new ArrayList<>();

    private SpanPaste(String text, Lexicon lexicon) {
        this.text = text;
        this.lexicon = lexicon;
        this.lines = lines(text);
        this.signoffs = signoffs();
        this.chapters = chapters() > 1;
    }

    static List<Span> of(String text, Lexicon lexicon) {
        SpanPaste paste = new SpanPaste(text, lexicon);
        paste.betweenRules();
        paste.afterRequests();
        paste.beforeRequest();
        paste.chats();
        return paste.spans;
    }

    private void betweenRules() {
        int open = -1;
        for (int i = 0; i < lines.size(); i++) {
            if (!RULE.matcher(line(i)).matches()) {
                continue;
            }
            if (open >= 0) {
                add(lines.get(open).to(), lines.get(i).from(), SpanKind.PASTE);
                open = -1;
            } else {
                open = i;
            }
        }
    }

    private void afterRequests() {
        int i = 0;
        while (i < lines.size()) {
            int end = block(i);
            i = Math.max(end, i + 1);
        }
    }

    /// Tags what is pasted below or in line `i`; the line behind it, or 0.
    private int block(int i) {
        String line = line(i);
        if (HEADER.matcher(line).matches() || (CHAPTER.matcher(line).matches() && chapters)) {
            return tag(i, i, SpanKind.PASTE);
        }
        List<Word> words = Word.in(line, 0, Math.min(line.length(), LONGEST_REQUEST));
        if (words.isEmpty()) {
            return 0;
        }
        if (lexicon.at("greeting", words, 0) > 0 && line.length() < LONGEST_SIGNATURE && signoff(i + 1) > 0) {
            return tag(i, i, SpanKind.PASTE);
        }
        boolean asks = lexicon.any("paste", words) || lexicon.any("ghost", words);
        boolean names = asks || List.of("textnoun", "genre", "story").stream().anyMatch(it -> lexicon.any(it, words));
        SpanKind kind = kind(words);
        boolean opens = line.endsWith(":") || line.endsWith("👇");
        if (names
                && line.length() < LONGEST_REQUEST
                && i + 1 < lines.size()
                && (opens || ((asks || kind == SpanKind.FICTION) && apart(i)))) {
            return tag(i, i + 1, kind);
        }
        return asks || names ? inline(i, kind) : 0;
    }

    private SpanKind kind(List<Word> words) {
        if (lexicon.any("story", words)) {
            return SpanKind.FICTION;
        }
        return lexicon.any("ghost", words) ? SpanKind.GHOSTWRITTEN : SpanKind.PASTE;
    }

    private long chapters() {
        return lines.stream()
                .filter(it -> CHAPTER.matcher(text.substring(it.from(), Math.min(it.to(), it.from() + 120)))
                        .matches())
                .count();
    }

    /// A blank line follows.
    private boolean apart(int i) {
        return text.substring(lines.get(i).to(), lines.get(i + 1).from())
                        .chars()
                        .filter(it -> it == '\n')
                        .count()
                > 1;
    }

    private int tag(int request, int first, SpanKind kind) {
        int last = last(first);
        add(lines.get(first).from(), lines.get(last).to(), kind);
        return Math.max(last + 1, request + 1);
    }

    /// "Translate: I am a doctor" within a line.
    private int inline(int i, SpanKind kind) {
        String line = line(i);
        int colon = line.indexOf(": ");
        for (int count = 0; colon >= 0 && count < MOST_COLONS; count++) {
            List<Word> before = sentence(Word.in(line, Math.max(0, colon - LONGEST_REQUEST), colon));
            int from = lines.get(i).from() + colon + 1;
            boolean given =
                    lexicon.any("paste", before) || (lexicon.any("ghost", before) && lexicon.any("genre", before));
            if (given && Word.in(text, from, lines.get(i).to()).size() >= FEWEST_WORDS) {
                add(from, endOfGiven(from, lines.get(i).to()), kind);
                return i + 1;
            }
            colon = line.indexOf(": ", colon + 1);
        }
        return 0;
    }

    private static List<Word> sentence(List<Word> words) {
        for (int i = words.size() - 1; i > 0; i--) {
            if (".!?".indexOf(words.get(i).before()) >= 0) {
                return words.subList(i, words.size());
            }
        }
        return words;
    }

    /// What is given in quotation marks ends with them.
    private int endOfGiven(int from, int to) {
        int at = from;
        while (at < to && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        if (at < to && "\"“„«".indexOf(text.charAt(at)) >= 0) {
            for (int end = at + 1; end < to; end++) {
                if ("\"”“»".indexOf(text.charAt(end)) >= 0) {
                    return end + 1;
                }
            }
        }
        return to;
    }

    /// The last line of the block that begins with line `first`: its signature, the end of its quotation, the line
    /// before
    /// the writer's own words return.
    private int last(int first) {
        int signature = signoff(first);
        if (signature > 0) {
            boolean named = signature + 1 < lines.size()
                    && lines.get(signature + 1).to() - lines.get(signature + 1).from() < LONGEST_SIGNATURE
                    && !apart(signature);
            return named ? signature + 1 : signature;
        }
        boolean quoted = "\"“„«".indexOf(line(first).charAt(0)) >= 0
                || (first + 1 < lines.size()
                        && HEADER.matcher(line(first)).matches()
                        && "\"“„«".indexOf(line(first + 1).charAt(0)) >= 0);
        for (int i = first; i < lines.size(); i++) {
            if (RULE.matcher(line(i)).matches() && i > first) {
                return i;
            }
            if (quoted && "\"”“»".indexOf(line(i).charAt(line(i).length() - 1)) >= 0 && line(i).length() > 1) {
                return i;
            }
            if (i + 1 < lines.size() && apart(i) && own(i + 1)) {
                return i;
            }
        }
        return lines.size() - 1;
    }

    private boolean own(int i) {
        List<Word> words = Word.in(line(i), 0, line(i).length());
        return !words.isEmpty()
                && (line(i).startsWith("(")
                        || line(i).endsWith("?")
                        || lexicon.at("own", words, 0) > 0
                        || lexicon.at("returns", words, 0) > 0);
    }

    /// The line of the next signature from line `from` on, or 0.
    private int signoff(int from) {
        return from < signoffs.length ? signoffs[from] : 0;
    }

    private int[] signoffs() {
        int[] next = new int[lines.size()];
        for (int i = lines.size() - 1; i >= 0; i--) {
            next[i] = signs(line(i)) ? i : i + 1 < next.length ? next[i + 1] : 0;
        }
        return next;
    }

    private boolean signs(String line) {
        if (line.length() >= LONGEST_SIGNATURE) {
            return false;
        }
        List<Word> words = Word.in(line, 0, line.length());
        int phrase = words.isEmpty() ? 0 : lexicon.at("signoff", words, 0);
        return phrase > 0 && words.size() <= phrase + 3;
    }

    /// "<text> ... summarise this": all before the last paragraph.
    private void beforeRequest() {
        int last = lines.size() - 1;
        if (last < 1 || !apart(last - 1) || line(last).length() > LONGEST_REQUEST / 2) {
            return;
        }
        List<Word> words = Word.in(line(last), 0, line(last).length());
        int length = lines.get(last - 1).to() - lines.getFirst().from();
        boolean asks = !words.isEmpty() && lexicon.any("paste", words.subList(0, Math.min(words.size(), 5)));
        boolean requestAbove =
                spans.stream().anyMatch(span -> span.from() > lines.getFirst().to());
        if (asks && !requestAbove && length > LONGEST_REQUEST) {
            add(lines.getFirst().from(), lines.get(last - 1).to(), SpanKind.PASTE);
        }
    }

    private void chats() {
        int first = -1;
        for (int i = 0; i <= lines.size(); i++) {
            boolean chat = i < lines.size() && CHAT.matcher(line(i)).matches();
            if (chat && first < 0) {
                first = i;
            }
            if (!chat && first >= 0) {
                if (i - first > 2
                        || (i - first == 2
                                && Character.isDigit(
                                        line(first).replace("[", "").charAt(0)))) {
                    add(lines.get(first).from(), lines.get(i - 1).to(), SpanKind.PASTE);
                }
                first = -1;
            }
        }
    }

    private String line(int i) {
        return text.substring(lines.get(i).from(), lines.get(i).to());
    }

    private void add(int from, int to, SpanKind kind) {
        if (from < to) {
            spans.add(new Span(from, to, kind));
        }
    }

    private static List<Bounds> lines(String text) {
        List<Bounds> lines = new ArrayList<>();
        int start = 0;
        while (start <= text.length()) {
            int newline = text.indexOf('\n', start);
            int end = newline < 0 ? text.length() : newline;
            int from = start;
            int to = end;
            while (from < to && Character.isWhitespace(text.charAt(from))) {
                from++;
            }
            while (to > from && Character.isWhitespace(text.charAt(to - 1))) {
                to--;
            }
            if (from < to) {
                lines.add(new Bounds(from, to));
            }
            start = end + 1;
        }
        return lines;
    }
}
