package soulprint.redaction;

import java.util.HashMap;
import java.util.Map;

/// International bank account numbers (ISO 13616): the country's length, groups of four or none, and 1 modulo 97.
final class IbanProbe implements Probe {
    private static final int GROUP = 4;
    private static final String LENGTHS = """
            AD24 AE23 AL28 AT20 AZ28 BA20 BE16 BG22 BH22 BI27 BR29 BY28 CH21 CR22 CY28 CZ24 DE22 DJ27 DK18 DO28 EE20 EG29 ES24 \
            FI18 FK18 FO18 FR27 GB22 GE22 GI23 GL18 GR27 GT28 HN28 HR21 HU28 IE22 IL23 IQ23 IS26 IT27 JO30 KW30 KZ20 LB28 LC32 \
            LI21 LT20 LU20 LV21 LY25 MC27 MD24 ME22 MK19 MN20 MR27 MT31 MU30 NI28 NL18 NO15 OM23 PK24 PL28 PS29 PT25 QA29 RO24 \
            RS22 RU33 SA24 SC31 SD18 SE24 SI19 SK24 SM27 SO23 ST25 SV28 TL23 TN24 TR26 UA29 VA22 VG24 XK20 YE30""";

    private final Map<String, Integer> lengths = new HashMap<>();

    IbanProbe() {
        for (String entry : LENGTHS.split(" ", -1)) {
            lengths.put(entry.substring(0, 2), Integer.valueOf(entry.substring(2)));
        }
    }

    @Override
    public String kind() {
        return "iban";
    }

    @Override
    public int end(String text, int start) {
        if (start + 15 > text.length()
                || (start > 0 && Characters.isWord(text.charAt(start - 1)))
                || !Characters.isLetter(text.charAt(start))
                || !Characters.isLetter(text.charAt(start + 1))) {
            return NOTHING;
        }
        int length = lengths.getOrDefault(Placeholders.upper(text.substring(start, start + 2)), 0);
        return length == 0 ? NOTHING : end(text, start, length);
    }

    private static int end(String text, int start, int length) {
        boolean grouped = isGap(text.charAt(start + GROUP));
        int head = 0;
        int remainder = 0;
        int at = start;
        for (int taken = 0; taken < length; taken++, at++) {
            if (grouped && taken > 0 && taken % GROUP == 0) {
                if (at >= text.length() || !isGap(text.charAt(at))) {
                    return NOTHING;
                }
                at++;
            }
            int value = at < text.length() ? valueOf(text.charAt(at)) : NOTHING;
            if (value == NOTHING || ((taken == 2 || taken == 3) && value > 9)) {
                return NOTHING;
            }
            if (taken < GROUP) {
                head = append(head, value);
            } else {
                remainder = append(remainder, value);
            }
        }
        boolean ends = at == text.length() || !Characters.isWord(text.charAt(at));
        // The first four characters, six digits with their letters as numbers, belong at the end.
        return ends && (remainder * (1_000_000 % 97) + head) % 97 == 1 ? at : NOTHING;
    }

    private static boolean isGap(char character) {
        return character == ' ' || character == '-' || character == '\u00A0';
    }

    /// A letter counts as 10 to 35.
    private static int valueOf(char character) {
        return character < 128 && character != '_' && Characters.isWord(character)
                ? Character.digit(character, 36)
                : NOTHING;
    }

    /// The remainder modulo 97 of the number with one more character.
    private static int append(int remainder, int value) {
        return (remainder * (value > 9 ? 100 : 10) + value) % 97;
    }
}
