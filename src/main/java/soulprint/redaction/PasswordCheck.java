package soulprint.redaction;

import com.google.re2j.Pattern;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/// Decides whether what follows the word "password" is one, or a word of the sentence, a type, a variable, a hint.
final class PasswordCheck implements Check {
    /// How the word and the value are tied together.
    enum Form {
        /// `password: VALUE`, `password = "VALUE"`.
        ASSIGNED,
        /// "my password is VALUE".
        STATED,
        /// Anything looser, where only a value that is no word at all is believed.
        STRONG
    }

    private static final int SHORTEST = 4;
    private static final Set<String> ORDINARY = Set.copyOf(RuleBook.words("ordinary-words.txt"));
    private static final Pattern ORDINARY_ENDING = Pattern.compile(
            "(?:ed|ing|able|ible|ful|less|ly|ant|ent|ive|ous|ment|tion|lich|isch|iert|bar|los|ado|ada|ido|ida|oso|osa|ante|\u00e9e?s?)$");
    private static final Pattern NEXT_PARAMETER = Pattern.compile("[;&,](?:$|\\s*[A-Za-z_][\\w .-]{0,30}=)");
    private static final Pattern CODE = Pattern.compile(
            "^(?:[A-Za-z_$][\\w$.]*[\\[(](?:.*[\\])];?)?|[A-Za-z_$]+(?:[._][A-Za-z_$]*)+[\\[(].*|[A-Za-z_]\\w*(?:(?:\\.|->|::)[A-Za-z_]\\w*)+"
                    + "|[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+|[a-z]+(?:_[a-z]+)+|\\^.*|https?://.*|[^\\s@]+@[^\\s@]+\\.[a-z]{2,}"
                    + "|(?:~|\\.{1,2})?/[\\w./-]*|[A-Za-z]:\\\\.*|&&.*|==.*)$");
    private static final Pattern HASHED = Pattern.compile("^\\$[\\w-]{1,12}\\$\\S+$");
    private static final Pattern TECHNICAL = Pattern.compile(
            "(?i)^(?:(?:sha|md|aes|rsa|base|utf|pbkdf|argon|bcrypt|scrypt|hmac"
                    + "|oauth|ipv|http|tls|ssl|wpa|v|win(?:dows)?|mysql|php|python|ios|office|web|level|step|option|type|rfc|nist)[-_. ]?\\d[\\w.-]*"
                    + "|\\d+[-\u2013x+/].*|\\d{1,3}(?:st|nd|rd|th|px|em|ms|s|min|h|d|[gmk]b|%)?|1password|2fa|mfa|\\d+\\.\\d+)$");
    private static final Pattern UNIT = Pattern.compile(
            "(?i)^\\s*(?:-|\u2013)?\\s*(?:char|digit|symbol|letter|bit|byte|long|days?|hours?|minutes?|times|users|accounts|zeichen|stellen|tage|"
                    + "caracter|d[i\u00ed]gitos|d\u00edas|caract|chiffres|jours)");
    private static final Pattern OWN = Pattern.compile(
            "(?i)\\b(?:my|our|mein(?:e|em|es)?|unser|mi|nuestra|mon|notre)(?:\\s+[\\w\u00e0-\u00ff'-]{1,20}){0,3}\\s+$");
    private static final Pattern LINE_ENDS = Pattern.compile("^\\**[.!]{0,3}[ \\t]*(?:$|[\\r\\n])");
    private static final Pattern SENTENCE_RESTS = Pattern.compile("^[\"'`*)]{0,3}(?:[.!,;)]|\\s*(?:$|[\\r\\n]))");
    private static final Pattern CAMEL_CASE = Pattern.compile("^[A-Za-z]?[a-z]+(?:[A-Z][a-z]*)+$");
    private static final Pattern LAX_LABEL = Pattern.compile("(?i)^(?:pwd|mdp|pass|clave|pw)\\b");

    private final Form form;

    PasswordCheck(Form form) {
        this.form = form;
    }

    @Override
    public int secretEnd(Match match) {
        boolean quoted = isQuoted(match);
        int end = quoted ? match.secretEnd() : match.secretStart() + trimmedLength(match.secret());
        Match trimmed = match.withSecretEnd(end);
        return end - match.secretStart() >= SHORTEST && accepts(trimmed, quoted) ? end : REFUSED;
    }

    private boolean accepts(Match match, boolean quoted) {
        String value = match.secret();
        if (HASHED.matches(value)) {
            return true;
        }
        if (Stencil.isOne(value) || CODE.matches(value) || TECHNICAL.matches(value)) {
            return false;
        }
        if (isSentence(value)) {
            return false;
        }
        if (isPlainWords(value)) {
            return form != Form.STRONG && acceptsWords(match, value, quoted);
        }
        if (value.chars().allMatch(character -> character >= '0' && character <= '9')) {
            return form != Form.STRONG && !UNIT.matcher(match.after(20)).find();
        }
        return form == Form.ASSIGNED || quoted || isMixed(value);
    }

    /// Words alone are a password only where nothing else makes sense.
    private boolean acceptsWords(Match match, String value, boolean quoted) {
        String[] words = value.split("[\\s_./'\u2019-]+", -1);
        long ordinary = Stream.of(words).filter(PasswordCheck::isOrdinary).count();
        if (words.length > 1 && quoted && form == Form.STATED) {
            return ordinary < words.length;
        }
        if (words.length > 1) {
            return words.length >= 4
                    && ordinary * 4 <= words.length
                    && Stream.of(words).allMatch(word -> word.length() >= 4);
        }
        if (ordinary > 0) {
            return false;
        }
        if (quoted) {
            return true;
        }
        if (LAX_LABEL.matcher(match.announcement()).find() || value.length() < 5) {
            return false;
        }
        return form == Form.ASSIGNED
                ? !CAMEL_CASE.matches(value)
                        && LINE_ENDS.matcher(match.after(20)).find()
                : SENTENCE_RESTS.matcher(match.after(20)).find()
                        && OWN.matcher(match.before(70)).find();
    }

    private static boolean isSentence(String value) {
        String[] words = value.split("\\s+", -1);
        return words.length > 1
                && Stream.of(words).filter(PasswordCheck::isOrdinary).count() * 4 > words.length;
    }

    private static boolean isOrdinary(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        return ORDINARY.contains(lower) || ORDINARY_ENDING.matcher(lower).find();
    }

    private static boolean isPlainWords(String value) {
        return value.chars()
                .allMatch(character -> Character.isLetter(character) || " _./'\u2019-".indexOf(character) >= 0);
    }

    private static boolean isMixed(String value) {
        boolean letter = value.chars().anyMatch(Character::isLetter);
        boolean other = value.chars()
                .anyMatch(character -> !Character.isLetter(character) && "'\u2019-_./".indexOf(character) < 0);
        return letter && other;
    }

    private static boolean isQuoted(Match match) {
        return match.secretStart() > 0
                && "\"'`\u201e\u201c\u00ab\u2018".indexOf(match.text().charAt(match.secretStart() - 1)) >= 0
                && match.secretEnd() < match.end();
    }

    /// Without the next parameter of an address or a connection string, and without the punctuation of the sentence.
    private static int trimmedLength(String value) {
        var matcher = NEXT_PARAMETER.matcher(value);
        int length = matcher.find() ? matcher.start() : value.length();
        boolean opened = value.indexOf('(') >= 0;
        while (length > 0
                && (".,;:?|>\\".indexOf(value.charAt(length - 1)) >= 0
                        || (!opened && ")]}".indexOf(value.charAt(length - 1)) >= 0)
                        || (length > 2 && value.startsWith("**", length - 2)))) {
            length--;
        }
        return length;
    }
}
