package soulprint.redaction;

import com.google.re2j.Pattern;
import java.util.Locale;
import java.util.stream.Stream;

/// Decides whether the value of something called key, token or secret is one: it looks random, its name does not
/// belong to other things (a primary key, a keyboard), and it is no hash, address or identifier that is public.
final class ApiKeyCheck {
    private static final int PREFIX = 50;

    /// Names and values of other things; the list is that of the generic-api-key rule of gitleaks.
    private static final Pattern OTHER_THING = Pattern.compile(
            "(?i)(?:access(?:ibility|or)|access[_.-]?id|random[_.-]?access|api[_.-]?(?:id|name|version)|rapid|capital|author"
                    + "|X-MS-Exchange-Organization-Auth|Authentication-Results|(?:credentials?[_.-]?id|withCredentials)"
                    + "|(?:bucket|foreign|hot|idx|natural|primary|partition|cache|sort|pub(?:lic)?|schema|sequence)[_. -]?key|turkey"
                    + "|key[_.-]?(?:alias|board|code|frame|id|length|mesh|name|pair|press(?:ed)?|ring|selector|signature|size|stone"
                    + "|storetype|word|up|down|left|right)|key[_.-]?vault[_.-]?(?:id|name)|keyVaultToStoreSecrets"
                    + "|key(?:store|tab)[_.-]?(?:file|path)|issuerkeyhash|(?-i:[DdMm]onkey|[DM]ONKEY)|keying"
                    + "|secret[_.-]?(?:length|name|size)|UserSecretsId|csrf[_.-]?token|(?:api|credentials|token)[_.-]?(?:endpoint|ur[il])"
                    + "|public[_.-]?token|(?:key|token)[_.-]?file|max[_. -]?tokens?|(?:contract|wallet|token)[_ -]?address"
                    + "|did:key|token[_ -]?(?:contract|count|id|limit|usage|type|name))");
    private static final Pattern STRONG_NAME = Pattern.compile(
            "(?i)(?:(?:api|access|auth|secret|private|client|encryption|license|signing|master|service|app|session"
                    + "|bearer|refresh|recovery|account|shared)[ _.-]?(?:key|token|secret|code)|passw"
                    + "|(?:token|secret|credential|cred)s?(?-i:[^a-z]))");
    private static final Pattern BARE_NAME = Pattern.compile("(?i)^(?:key|auth|access|api)s?[^a-z]");
    private static final Pattern HASH =
            Pattern.compile("(?i)^(?:(?:0x)?[0-9a-f]+|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$");
    private static final Pattern ADDRESS = Pattern.compile("(?i)^0x[0-9a-f]{40}$");
    private static final Pattern NAMED_PART =
            Pattern.compile("^(?:[A-Za-z]*|[A-Za-z]{2,}\\d{1,3}|\\d{1,4}|[vV]\\d+\\w{0,6})$");
    private static final Pattern LETTER = Pattern.compile("[A-Za-z]");
    private static final KeywordScanner STOPWORDS = new KeywordScanner(RuleBook.words("gitleaks-stopwords.txt").stream()
            .filter(word -> word.chars().allMatch(character -> character < 128))
            .toList());

    private final boolean nameDecides;

    /// With `nameDecides`, the name before the value must be that of a key; else the pattern has seen to it.
    ApiKeyCheck(boolean nameDecides) {
        this.nameDecides = nameDecides;
    }

    boolean accepts(Match match) {
        String secret = match.secret();
        if (!Characters.hasDigit(secret, 0, secret.length())
                || !LETTER.matcher(secret).find()
                || isNamed(secret)
                || isPublicAddress(match, secret)) {
            return false;
        }
        if (!nameDecides) {
            return true;
        }
        String name = name(match);
        return !OTHER_THING.matcher(name).find()
                && (STRONG_NAME.matcher(name).find() || (isBare(match) && !HASH.matches(secret)))
                && !STOPWORDS.containsAny(secret);
    }

    private static boolean isPublicAddress(Match match, String secret) {
        return ADDRESS.matches(secret)
                && !match.announcement().toLowerCase(Locale.ROOT).contains("private");
    }

    /// Words and small numbers put together, as identifiers, paths and version names are.
    private static boolean isNamed(String secret) {
        return Stream.of(secret.split("[_./=+-]", -1)).allMatch(NAMED_PART::matches);
    }

    private static boolean isBare(Match match) {
        char before = match.start() == 0 ? ' ' : match.text().charAt(match.start() - 1);
        boolean startsWord = !Characters.isLetter(before)
                || Characters.isUpper(match.announcement().charAt(0));
        return startsWord && BARE_NAME.matcher(match.announcement()).find();
    }

    /// The announcement with the rest of its first word and the word before it: `my_primary_key = `, "cache key: ".
    private static String name(Match match) {
        int limit = Math.max(0, match.start() - PREFIX);
        int word = back(match.text(), match.start(), limit);
        boolean follows = word > limit && match.text().charAt(word - 1) == ' ';
        return match.text().substring(follows ? back(match.text(), word - 1, limit) : word, match.secretStart());
    }

    private static int back(String text, int from, int limit) {
        int at = from;
        while (at > limit && Characters.is(text.charAt(at - 1), Characters.VALUE)) {
            at--;
        }
        return at;
    }
}
