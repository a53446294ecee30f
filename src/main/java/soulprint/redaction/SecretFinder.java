package soulprint.redaction;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Finds the secrets of a text by many rules at the price of one pass over it.
///
/// RE2 needs linear time but no little of it, so a rule runs only on windows around its keywords, each of which
/// stands in every match and tells how far the match can reach (see `Reach`). What is found is what every rule would
/// find in the whole text; `whole` does it that way, to be compared with. Account and card numbers hang on runs of
/// digits in the same manner.
final class SecretFinder {
    private static final int MOST_SPECIFIC = -1;

    private record Trigger(int rule, Rule.Keyword keyword) {}

    private final List<Rule> rules;
    private final KeywordScanner scanner;
    private final List<List<Trigger>> triggers;
    private final int placeholderKeyword;
    private final int privateKeyKeyword;
    private final Probe privateKeys = new PrivateKeyProbe();
    private final Probe cards = new CardProbe();
    private final Probe ibans = new IbanProbe();

    SecretFinder(List<Rule> rules) {
        this.rules = List.copyOf(rules);
        Map<String, List<Trigger>> byKeyword = new LinkedHashMap<>();
        for (int rule = 0; rule < rules.size(); rule++) {
            for (Rule.Keyword keyword : rules.get(rule).keywords()) {
                byKeyword
                        .computeIfAbsent(keyword.text().toLowerCase(Locale.ROOT), _ -> new ArrayList<>())
                        .add(new Trigger(rule, keyword));
            }
        }
        byKeyword.put(Placeholders.KEYWORD, List.of());
        placeholderKeyword = byKeyword.size() - 1;
        byKeyword.put(PrivateKeyProbe.KEYWORD, List.of());
        privateKeyKeyword = byKeyword.size() - 1;
        triggers = List.copyOf(byKeyword.values());
        scanner = new KeywordScanner(List.copyOf(byKeyword.keySet()));
    }

    /// The secrets of the text, in order and without overlaps.
    List<Redaction.Finding> find(String text) {
        var search = new Search(text);
        scanner.scan(text, search);
        search.probeNumbers();
        search.matchWindows();
        return search.settled();
    }

    /// The same findings, without windows: every rule on the whole text, every probe at every place.
    List<Redaction.Finding> whole(String text) {
        var search = new Search(text);
        for (int place = 0; place < text.length(); place++) {
            search.notePlaceholder(place);
            search.probe(privateKeys, place);
            search.probe(cards, place);
            search.probe(ibans, place);
        }
        for (int rule = 0; rule < rules.size(); rule++) {
            search.match(rule, 0, text.length());
        }
        return search.settled();
    }

    /// One text on its way through the rules.
    private final class Search implements KeywordScanner.Listener {
        private final String text;
        private final TokenRuns runs;
        private final @Nullable Windows[] windows = new Windows[rules.size()];
        private final Windows placeholders = new Windows();
        private final List<Candidate> candidates = new ArrayList<>();

        Search(String text) {
            this.text = text;
            this.runs = new TokenRuns(text);
        }

        @Override
        public void found(int keyword, int start, int end) {
            if (keyword == placeholderKeyword) {
                notePlaceholder(start);
            } else if (keyword == privateKeyKeyword) {
                probe(privateKeys, start);
            }
            for (Trigger trigger : triggers.get(keyword)) {
                if (trigger.keyword().standsAt(text, start)) {
                    open(trigger.rule(), start, end);
                }
            }
        }

        private void open(int rule, int start, int end) {
            Reach reach = rules.get(rule).reach();
            int windowEnd = reach.end(text, start, end, runs);
            if (windowEnd == Reach.NOWHERE) {
                return;
            }
            Windows open = windows[rule];
            if (open == null) {
                open = new Windows();
                windows[rule] = open;
            }
            open.add(Math.max(0, start - reach.left()), Math.min(text.length(), windowEnd));
        }

        void matchWindows() {
            for (int rule = 0; rule < windows.length; rule++) {
                Windows open = windows[rule];
                for (int window = 0; open != null && window < open.count(); window++) {
                    match(rule, open.start(window), open.end(window));
                }
            }
        }

        void match(int number, int start, int end) {
            Rule rule = rules.get(number);
            rule.find(text, start, end, match -> {
                if (!placeholders.holdsInside(match.start())) {
                    candidates.add(new Candidate(rule.kind(), number, match.secretStart(), match.secretEnd()));
                }
            });
        }

        /// Every second character is enough to meet each run of two digits or more.
        void probeNumbers() {
            for (int at = 1; at < text.length(); at += 2) {
                if (Characters.isDigit(text.charAt(at))) {
                    int start = Characters.isDigit(text.charAt(at - 1)) ? at - 1 : at;
                    probe(cards, start);
                    if (start >= 2) {
                        probe(ibans, start - 2);
                    }
                    while (at < text.length() && Characters.isDigit(text.charAt(at))) {
                        at++;
                    }
                }
            }
        }

        void probe(Probe probe, int start) {
            int end = probe.end(text, start);
            if (end != Probe.NOTHING) {
                candidates.add(new Candidate(probe.kind(), MOST_SPECIFIC, start, end));
            }
        }

        void notePlaceholder(int start) {
            int end = Placeholders.end(text, start);
            if (end != Probe.NOTHING) {
                placeholders.add(start, end);
            }
        }

        List<Redaction.Finding> settled() {
            candidates.removeIf(candidate -> placeholders.overlap(candidate.start(), candidate.end()));
            return Candidate.settled(candidates);
        }
    }
}
