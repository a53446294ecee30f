package soulprint.redaction;

import com.google.re2j.Pattern;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The rules, read from their files, and a version that changes when they do.
record RuleBook(List<Rule> rules, String version) {
    /// Raised by hand when code changes what is found: the version covers only the files by itself.
    private static final String CODE_VERSION = "1";

    private static final List<String> RULE_FILES = List.of("gitleaks.rules", "soulprint.rules");
    private static final List<String> WORD_FILES = List.of("gitleaks-stopwords.txt", "ordinary-words.txt");

    /// The end of a token: a character that cannot belong to it, or the full stop of a sentence.
    private static final String TOKEN_END = "(?:[^\\w.+/=-]|\\.(?:\\s|$)|$)";

    private static final String ASSIGNMENT =
            "(?i:%s)[ \\t\\w.-]{0,20}[\\s'\"`*\\\\)\\]]{0,4}(?:=|>|:{1,3}=|\\|\\||:|=>|\\?=|,)"
                    + "[\\s'\"`*=\\\\(]{0,5}(%s)" + TOKEN_END;

    private static final double DEFAULT_ENTROPY = 0;

    static RuleBook shipped() {
        List<Rule> rules = RULE_FILES.stream()
                .flatMap(file ->
                        Stream.of(resource(file).replaceAll("(?m)^#.*\n", "").split("\n\n+", -1)))
                .filter(block -> !block.isBlank())
                .map(RuleBook::rule)
                .toList();
        return new RuleBook(rules, fingerprint());
    }

    static List<String> words(String file) {
        return resource(file)
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();
    }

    private static Rule rule(String block) {
        String kind = only(block, "kind").orElseThrow();
        var keywords = new ArrayList<Rule.Keyword>();
        listed(block, "keyword").forEach(word -> keywords.add(new Rule.Keyword(word, false)));
        listed(block, "exact").forEach(word -> keywords.add(new Rule.Keyword(word, true)));
        String pattern = only(block, "pattern")
                .orElseGet(() -> ASSIGNMENT.formatted(
                        only(block, "name").orElseThrow(), only(block, "value").orElseThrow()));
        String check = only(block, "check").orElse(only(block, "name").isPresent() ? "has-digit" : "any");
        double entropy = only(block, "entropy").map(Double::parseDouble).orElse(DEFAULT_ENTROPY);
        return new Rule(
                kind,
                keywords,
                Pattern.compile(pattern.replace("{end}", TOKEN_END)),
                entropy,
                Check.named(check),
                reach(only(block, "reach").orElseThrow()));
    }

    private static Reach reach(String line) {
        String[] words = line.split(" ", -1);
        int[] numbers = Stream.of(words).skip(1).mapToInt(Integer::parseInt).toArray();
        return switch (words[0]) {
            case "token" ->
                new Reach.Token(numbers[0], numbers[1], numbers.length > 2 ? numbers[2] : Integer.MAX_VALUE);
            case "assign" -> new Reach.Assignment(numbers[0]);
            case "stated" -> new Reach.Stated(numbers[0], numbers[1], numbers[2]);
            case "label" -> new Reach.Label(numbers[0], numbers[1]);
            case "odd" -> new Reach.Odd(numbers[0], numbers[1]);
            case "line" -> new Reach.Line(numbers[0], numbers[1]);
            case "authority" -> new Reach.Authority(numbers[0]);
            case "text" -> new Reach.Text(numbers[0], numbers[1]);
            default -> throw new IllegalStateException("Unknown reach " + words[0]);
        };
    }

    private static Stream<String> all(String block, String field) {
        return block.lines()
                .filter(line -> line.startsWith(field + " "))
                .map(line -> line.substring(field.length() + 1));
    }

    private static Stream<String> listed(String block, String field) {
        return all(block, field).flatMap(line -> Stream.of(line.split(", ", -1)));
    }

    private static Optional<String> only(String block, String field) {
        return all(block, field).findFirst();
    }

    private static String fingerprint() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(CODE_VERSION.getBytes(StandardCharsets.UTF_8));
            Stream.concat(RULE_FILES.stream(), WORD_FILES.stream())
                    .forEach(file -> digest.update(resource(file).getBytes(StandardCharsets.UTF_8)));
            return "redaction-" + HexFormat.of().formatHex(digest.digest(), 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    private static String resource(String file) {
        try (InputStream stream = RuleBook.class.getResourceAsStream(file)) {
            if (stream == null) {
                throw new IllegalStateException("The program lacks its resource " + file);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
