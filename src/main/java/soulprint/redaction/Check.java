package soulprint.redaction;

import java.util.function.Predicate;

/// What a match must satisfy beyond its pattern before its secret counts as one.
interface Check {
    int REFUSED = -1;

    /// Where the secret ends, at most where the pattern put it, or `REFUSED`.
    int secretEnd(Match match);

    static Check named(String name) {
        return switch (name) {
            case "any" -> Match::secretEnd;
            case "has-digit" -> accepting(Check::hasDigit);
            case "mixed" -> accepting(match -> hasDigit(match) && hasLetter(match));
            case "mixed-no-stencil" ->
                accepting(match -> hasDigit(match) && hasLetter(match) && !Stencil.isOne(match.secret()));
            case "api-key" -> accepting(new ApiKeyCheck(true)::accepts);
            case "stated-api-key" -> accepting(new ApiKeyCheck(false)::accepts);
            case "password" -> new PasswordCheck(PasswordCheck.Form.ASSIGNED);
            case "stated-password" -> new PasswordCheck(PasswordCheck.Form.STATED);
            case "strong-password" -> new PasswordCheck(PasswordCheck.Form.STRONG);
            case "address-password" -> accepting(match -> !Stencil.isOne(match.secret()));
            case "curl-user" -> accepting(Check::isCurl);
            case "social-security" -> accepting(Check::isSocialSecurityNumber);
            case "seed-phrase" -> accepting(match -> SeedPhrase.isOne(match.secret()));
            default -> throw new IllegalStateException("Unknown check " + name);
        };
    }

    private static Check accepting(Predicate<Match> condition) {
        return match -> condition.test(match) ? match.secretEnd() : REFUSED;
    }

    private static boolean hasDigit(Match match) {
        return Characters.hasDigit(match.text(), match.secretStart(), match.secretEnd());
    }

    private static boolean hasLetter(Match match) {
        return match.secret().chars().anyMatch(Character::isLetter);
    }

    private static boolean isCurl(Match match) {
        return match.before(400).contains("curl") && !Stencil.isOne(match.secret());
    }

    /// Numbers that were ever issued: no part is zero, the first is neither 666 nor from 900 on.
    private static boolean isSocialSecurityNumber(Match match) {
        String digits = match.secret().replaceAll("\\D", "");
        int area = Integer.parseInt(digits.substring(0, 3));
        return area > 0 && area != 666 && area < 900 && !digits.startsWith("00", 3) && !digits.endsWith("0000");
    }
}
