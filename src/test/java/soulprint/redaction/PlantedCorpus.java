package soulprint.redaction;

import java.math.BigInteger;
import java.util.List;
import java.util.SplittableRandom;

/// Invented chat with secrets of every kind in it: in prose, code and JSON, at the bounds of lines, side by side,
/// whole and damaged. Equal seeds give equal texts.
final class PlantedCorpus {
    private static final String[] WORDS = """
            the a of to and in that is for on with as it this be are was we you can will if which about what when how my
            I me so but they there do would one all more some out up just like get make need want think know time work day
            code data user test file team week plan idea rapid author task passage monkey
            question answer morning coffee train garden letter number window river kitchen project meeting report budget
            für nicht über schön müde straße heute wieder lieber größe año mañana también corazón été déjà où français
            日本語 привет 你好 https://example.com/a?b=c 2024-05-17 192.168.0.1 4711 user@example.com config.yaml foo_bar
            """.strip().split("\\s+", -1);

    private static final String[] TELLTALES =
            "key token access secret password api auth pin phrase pass: private_key Twitter, session -u https://"
                    .split(" ", -1);

    private final SplittableRandom random;
    private final RegexSamples samples;
    private final List<Rule> rules;

    PlantedCorpus(long seed, List<Rule> rules) {
        this.random = new SplittableRandom(seed);
        this.samples = new RegexSamples(random.split());
        this.rules = rules;
    }

    /// A text of about the given length, with a secret after about so many characters of prose each.
    String text(int length, int gap) {
        var text = new StringBuilder(length + 1000);
        int next = random.nextInt(2 * gap);
        while (text.length() < length) {
            if (text.length() >= next) {
                plant(text);
                next = text.length() + random.nextInt(1, 2 * gap);
            }
            sentence(text);
        }
        if (gap < length) {
            text.append(planted());
        }
        return text.toString();
    }

    String sample(Rule rule) {
        return samples.sample(rule.pattern().pattern());
    }

    private void plant(StringBuilder text) {
        String secret = planted();
        switch (random.nextInt(8)) {
            case 0 -> text.append('\n').append(secret).append('\n');
            case 1 -> text.append("{\"value\": \"").append(secret).append("\", \"n\": 1}");
            case 2 -> text.append("\nString value = \"").append(secret).append("\";\n");
            case 3 -> text.append(secret).append(planted());
            case 4 -> text.append(secret).append(' ').append(planted()).append(',');
            case 5 -> text.append(damaged(secret));
            case 6 -> text.append("password: ").append(secret).append(". ");
            default -> text.append(" ").append(secret).append(" ");
        }
    }

    private String planted() {
        return switch (random.nextInt(rules.size() + 12)) {
            case 0, 1, 2, 3 -> card();
            case 4, 5, 6, 7 -> iban();
            case 8, 9 -> privateKey();
            case 10, 11 -> "[redacted:password:" + samples.sample("[0-9a-f]{8}") + "]";
            default -> sample(rules.get(random.nextInt(rules.size())));
        };
    }

    private String damaged(String secret) {
        if (secret.isEmpty()) {
            return secret;
        }
        int place = random.nextInt(secret.length());
        return switch (random.nextInt(3)) {
            case 0 -> secret.substring(0, place);
            case 1 -> secret.substring(place);
            default -> secret.substring(0, place) + (char) random.nextInt(32, 127) + secret.substring(place);
        };
    }

    String card() {
        String number =
                samples.sample("4\\d{14}|5[1-5]\\d{13}|222[1-9]\\d{11}|3[47]\\d{12}|6011\\d{11}|35[3-8]\\d{12}");
        for (int check = 0; check < 10; check++) {
            if (CardProbe.accepts(number + check)) {
                number += check;
                break;
            }
        }
        return number.length() == 16 && random.nextBoolean()
                ? number.replaceAll("(\\d{4})(?=\\d)", random.nextBoolean() ? "$1 " : "$1-")
                : number;
    }

    String iban() {
        String country = List.of("DE18", "GB18", "FR23", "ES20", "NO11", "MT27").get(random.nextInt(6));
        String account = samples.sample("[0-9A-Z]{4}\\d{" + (Integer.parseInt(country.substring(2)) - 4) + "}");
        String name = country.substring(0, 2);
        var digits = new StringBuilder();
        (account + name + "00").chars().forEach(character -> digits.append(Character.digit(character, 36)));
        int check = 98
                - new BigInteger(digits.toString()).mod(BigInteger.valueOf(97)).intValue();
        String number = "%s%02d%s".formatted(name, check, account);
        return random.nextBoolean() ? number : number.replaceAll("(.{4})(?=.)", "$1 ");
    }

    String privateKey() {
        String kind = samples.sample("(?:RSA |EC |OPENSSH |ENCRYPTED |)");
        String body = samples.sample("(?:[A-Za-z0-9+/]{64}\\n){2,30}[A-Za-z0-9+/]{30}==\\n");
        String end = random.nextInt(5) == 0 ? "" : "-----END " + kind + "PRIVATE KEY-----";
        return "-----BEGIN " + kind + "PRIVATE KEY-----\n" + body + end;
    }

    private void sentence(StringBuilder text) {
        for (int words = random.nextInt(5, 20); words > 0; words--) {
            String[] source = random.nextInt(200) == 0 ? TELLTALES : WORDS;
            text.append(source[random.nextInt(source.length)]).append(random.nextInt(12) == 0 ? ", " : " ");
        }
        text.setLength(text.length() - 1);
        text.append(random.nextInt(4) == 0 ? ".\n" : random.nextInt(8) == 0 ? ": " : ". ");
    }
}
