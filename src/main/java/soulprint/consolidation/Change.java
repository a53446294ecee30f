package soulprint.consolidation;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What a decision to change says in its own words: what is over, and what is there instead ("switched from Vim to VS
/// Code", "stopped smoking", "statt Kaffee nur noch Tee").
record Change(String ended, @Nullable String begun) {
    private static final int LONGEST = 300;
    private static final String CHANGED = "(?:switch|chang|mov|migrat|went|go|going|gone|convert|transition|gewechselt"
            + "|wechs|umgestiegen|steige|umgezogen|gezogen|cambi|pas[eoóéa]|mud|migr)\\w*+";
    /// Where the words for what changed are over.
    private static final String END = "(?=$|[.,;:!?()]|\\s(?:because|since|as|so|but|and|after|when|last|this|about|in"
            + "|ago|years?|months?|due|por|wegen|weil|seit|letzte[nrs]?|vor|im|aber|und|weshalb|umgestiegen|gewechselt|umgezogen|gezogen"
            + "|porque|hace|desde|el mes|el año|pero|y|en)\\b)";
    private static final List<Pattern> PATTERNS = List.of(
            pattern(CHANGED
                    + "\\b.{0,20}?\\b(?:from|von|vom|de|del) (?<old>.{1,60}?) (?:over to|to|auf|zum|zur|zu|nach|al|a) (?<new>.{1,60}?)"
                    + END),
            pattern("^(?:from|von|vom|de|del) (?<old>.{1,60}?) (?:over to|to|auf|zum|zur|zu|nach|al|a) (?<new>.{1,60}?)"
                    + END),
            pattern(
                    "\\b(?:von|vom) (?<old>.{1,60}?) (?:auf|zum|zur|zu|nach) (?<new>.{1,60}?) (?:gewechselt|umgestiegen|umgezogen|gezogen)"),
            pattern(CHANGED + " (?:over )?to (?<new>.{1,60}?) from (?<old>.{1,60}?)" + END),
            pattern("\\b(?:replaced|swapped|traded|exchanged) (?<old>.{1,60}?) (?:with|by|for) (?<new>.{1,60}?)" + END),
            pattern("(?:^|\\b(?:habe?|ich) )(?<old>[^.,;]{1,60}?) durch (?<new>.{1,60}?) (?:ersetzt|getauscht)"),
            pattern("\\b(?:cambi\\w+|sustitu\\w+) (?<old>.{1,60}?) por (?<new>.{1,60}?)" + END),
            pattern(
                    "(?:\\b(?:use|using|have|drink|eat|run|play|nutze|benutze|uso) |^)(?<new>[^.,;]{1,40}?) (?:now )?(?:instead of|rather than|anstatt|statt|en vez de|en lugar de) (?<old>.{1,60}?)"
                            + END),
            pattern(
                    "\\b(?:stopped|quit|quitting|gave up|given up|giving up|no longer|ditched|dropped|cancell?ed|sold|left"
                            + "|abandoned|done with|broke up with|split up with|divorced|got rid of)"
                            + " (?:being |with )?(?<old>.{1,60}?)(?:" + END + "| any ?more\\b)"),
            pattern("\\b(?:don['’]?t|do not|can['’]?t|cannot) (?<old>.{1,60}?) any ?more\\b"),
            pattern("\\b(?:nicht|kein|keine|keinen) mehr (?:mit )?(?<old>.{1,60}?)" + END),
            pattern("\\b(?:kein|keine|keinen) (?<old>.{1,60}?) mehr\\b"),
            pattern(
                    "\\bmit (?:dem |der |den )?(?<old>.{1,60}?) aufgehoert|\\baufgehört,? (?:mit |zu )?(?:dem |der )?(?<older>.{1,60}?)"
                            + END),
            pattern("(?:^|\\bhabe? )(?<old>[^.,;]{1,60}?) (?:aufgegeben|verkauft|gekündigt|abgeschafft)\\b"),
            pattern("\\b(?:dejé|deje|dejado|dejar|dejo|abandoné|vendí|vendi|ya no) (?:de )?(?<old>.{1,60}?)" + END));

    private static Pattern pattern(String expression) {
        return Pattern.compile(
                expression, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);
    }

    /// By the value, else by the words it was said in.
    static Optional<Change> in(Saying saying) {
        return in(saying.claim().value())
                .or(() -> in(saying.mention().evidence().quote()));
    }

    static Optional<Change> in(String words) {
        String text = words.length() > LONGEST ? words.substring(0, LONGEST) : words;
        for (Pattern pattern : PATTERNS) {
            Matcher matcher = pattern.matcher(text);
            if (matcher.find()) {
                return group(matcher, "old")
                        .or(() -> group(matcher, "older"))
                        .map(old -> new Change(old, group(matcher, "new").orElse(null)));
            }
        }
        return Optional.empty();
    }

    private static Optional<String> group(Matcher matcher, String name) {
        return matcher.namedGroups().containsKey(name)
                ? Optional.ofNullable(matcher.group(name)).filter(words -> !words.isBlank())
                : Optional.empty();
    }
}
