package soulprint.redaction;

/// Payment card numbers: the prefixes and lengths of ISO/IEC 7812 issuers, a customary grouping and Luhn's checksum.
///
/// Thirteen digits are left alone: hardly any card has them, and every book and grocery does.
final class CardProbe implements Probe {
    private static final int SHORTEST = 14;
    private static final int LONGEST = 19;

    @Override
    public String kind() {
        return "card";
    }

    @Override
    public int end(String text, int start) {
        if (start >= text.length() || !Characters.isDigit(text.charAt(start)) || !mayStart(text, start)) {
            return NOTHING;
        }
        int runEnd = runEnd(text, start);
        if (runEnd - start >= SHORTEST) {
            return accepts(text.substring(start, Math.min(runEnd, start + LONGEST + 1))) && mayEnd(text, runEnd)
                    ? runEnd
                    : NOTHING;
        }
        if (runEnd - start != 4 || runEnd == text.length() || !isSeparator(text.charAt(runEnd))) {
            return NOTHING;
        }
        return groupedEnd(text, start, text.charAt(runEnd));
    }

    /// Longest grouping first: 4-4-4-4-3, 4-4-4-4, 4-6-5 (American Express), 4-6-4 (Diners).
    private static int groupedEnd(String text, int start, char separator) {
        if (start >= 5
                && text.charAt(start - 1) == separator
                && isGroup(text, start - 5)
                && !endsCard(text, start - 1)) {
            return NOTHING;
        }
        int[][] groupings = {{4, 4, 4, 4, 3}, {4, 4, 4, 4}, {4, 6, 5}, {4, 6, 4}};
        for (int[] grouping : groupings) {
            var digits = new StringBuilder();
            int end = start;
            for (int group : grouping) {
                int groupStart = digits.isEmpty() ? start : end + 1;
                boolean fits = digits.isEmpty() || (end < text.length() && text.charAt(end) == separator);
                if (!fits || runEnd(text, groupStart) - groupStart != group) {
                    end = NOTHING;
                    break;
                }
                end = groupStart + group;
                digits.append(text, groupStart, end);
            }
            if (end != NOTHING && mayEnd(text, end) && accepts(digits.toString())) {
                return end;
            }
        }
        return NOTHING;
    }

    /// A group before the number makes it part of something longer, unless another card stands there.
    private static boolean endsCard(String text, int end) {
        int start = end - 19;
        return start >= 0 && accepts(text.substring(start, end).replaceAll("[ \u00A0-]", ""));
    }

    private static boolean isGroup(String text, int start) {
        return runEnd(text, start) - start == 4 && (start == 0 || !Characters.isDigit(text.charAt(start - 1)));
    }

    private static boolean isSeparator(char character) {
        return character == ' ' || character == '-' || character == '\u00A0';
    }

    private static boolean mayStart(String text, int start) {
        if (start == 0) {
            return true;
        }
        char before = text.charAt(start - 1);
        if (before == '.' || before == ',') {
            return start < 2 || !Characters.isDigit(text.charAt(start - 2));
        }
        return !Characters.isWord(before) && "-/+%".indexOf(before) < 0;
    }

    private static boolean mayEnd(String text, int end) {
        if (end >= text.length()) {
            return true;
        }
        char after = text.charAt(end);
        if (after == '.' || after == ',' || after == '-') {
            return end + 1 == text.length() || !Characters.isWord(text.charAt(end + 1));
        }
        return !Characters.isWord(after) && after != '%' && after != '@';
    }

    private static int runEnd(String text, int start) {
        int at = start;
        int limit = Math.min(text.length(), start + LONGEST + 1);
        while (at < limit && Characters.isDigit(text.charAt(at))) {
            at++;
        }
        return at;
    }

    static boolean accepts(String digits) {
        return digits.chars().allMatch(digit -> digit >= '0' && digit <= '9')
                && hasIssuer(digits)
                && checksum(digits) == 0;
    }

    private static boolean hasIssuer(String digits) {
        int length = digits.length();
        if (length < SHORTEST || length > LONGEST) {
            return false;
        }
        int two = Integer.parseInt(digits.substring(0, 2));
        int four = Integer.parseInt(digits.substring(0, 4));
        boolean maestro = switch (four) {
            case 5018, 5020, 5038, 5893, 6304, 6759, 6761, 6762, 6763 -> true;
            default -> false;
        };
        return switch (length) {
            case 14 -> two == 36 || two == 38 || two == 39 || (four >= 3000 && four <= 3059);
            case 15 -> two == 34 || two == 37;
            case 16 ->
                digits.startsWith("4")
                        || (two >= 51 && two <= 55)
                        || (four >= 2221 && four <= 2720)
                        || isSixteenToNineteen(two, four)
                        || maestro;
            case 17, 18 -> (isSixteenToNineteen(two, four) && two != 65) || maestro;
            default -> digits.startsWith("4") || isSixteenToNineteen(two, four) || maestro;
        };
    }

    /// Discover, JCB and UnionPay.
    private static boolean isSixteenToNineteen(int two, int four) {
        return four == 6011
                || (four >= 6440 && four <= 6499)
                || two == 65
                || two == 62
                || (four >= 3528 && four <= 3589);
    }

    private static int checksum(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int weighted = i % 2 == 0 ? digit : 2 * digit;
            sum += weighted > 9 ? weighted - 9 : weighted;
        }
        return sum % 10;
    }
}
