package soulprint.redaction;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// What stands in a secret's place: its kind and a code that equals for equal secrets under one key and tells nothing
/// more.
final class Placeholders {
    static final String KEYWORD = "[redacted:";

    private static final String ALGORITHM = "HmacSHA256";
    private static final Pattern PLACEHOLDER = Pattern.compile("^\\[redacted:[a-z0-9-]{1,60}:[0-9a-f]{8}\\]");
    private static final int LONGEST = 80;

    /// Kinds that people write with or without gaps.
    private static final List<String> GROUPED = List.of("card", "iban", "ssn");

    private final SecretKeySpec key;

    Placeholders(byte[] key) {
        this.key = new SecretKeySpec(key, ALGORITHM);
    }

    String of(String kind, String secret) {
        String canonical = GROUPED.contains(kind) ? upper(secret.replaceAll("[\\s\u00A0.-]", "")) : secret;
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            byte[] code = mac.doFinal((kind + "|" + canonical).getBytes(StandardCharsets.UTF_8));
            return KEYWORD + kind + ":" + HexFormat.of().formatHex(code, 0, 4) + "]";
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException("Every Java has HMAC-SHA-256", e);
        }
    }

    /// The end of the placeholder that starts exactly there, or `Probe.NOTHING`.
    static int end(String text, int start) {
        Matcher matcher = PLACEHOLDER.matcher(text.substring(start, Math.min(text.length(), start + LONGEST)));
        return matcher.find() ? start + matcher.end() : Probe.NOTHING;
    }

    static String upper(String text) {
        return text.toUpperCase(Locale.ROOT);
    }
}
