package soulprint.redaction;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;

/// Blocks of a private key between the lines of RFC 7468; one whose end was cut off reaches to its last coded line.
final class PrivateKeyProbe implements Probe {
    static final String KEYWORD = "-----begin";

    private static final int LONGEST_LINE = 128;
    private static final int LONGEST_BLOCK = 1 << 15;
    private static final Pattern FIRST_LINE =
            Pattern.compile("^-----BEGIN[ A-Z0-9_-]{0,100}PRIVATE KEY(?: BLOCK)?-----");
    private static final Pattern CODED = Pattern.compile("[A-Za-z0-9+/]{24}");
    private static final Pattern CODED_LINES = Pattern.compile(
            "^(?:(?:[\\s\"'+>|*,`]|\\\\[nrt]){0,16}(?:(?:Proc-Type|DEK-Info|Version|Comment):[^\\r\\n\\\\]{0,200}|[A-Za-z0-9+/=]{24,}))+"
                    + "(?:(?:[\\s\"'+>|*,`]|\\\\[nrt]){1,16}[A-Za-z0-9+/=]{8,23})?");

    @Override
    public String kind() {
        return "private-key";
    }

    @Override
    public int end(String text, int start) {
        if (start >= text.length() || text.charAt(start) != '-') {
            return NOTHING;
        }
        Matcher line = FIRST_LINE.matcher(text.substring(start, Math.min(text.length(), start + LONGEST_LINE)));
        if (!line.find()) {
            return NOTHING;
        }
        int body = start + line.end();
        int limit = Math.min(text.length(), body + LONGEST_BLOCK);
        int next = text.indexOf("-----BEGIN", body, limit);
        String block = text.substring(body, next < 0 ? limit : next);
        int last = block.indexOf("-----END");
        if (last < 0) {
            Matcher coded = CODED_LINES.matcher(block);
            return coded.find() ? body + coded.end() : NOTHING;
        }
        if (!CODED.matcher(block.substring(0, last)).find()) {
            return NOTHING;
        }
        int close = block.indexOf("-----", last + "-----END".length());
        return body + (close < 0 ? last : close + "-----".length());
    }
}
