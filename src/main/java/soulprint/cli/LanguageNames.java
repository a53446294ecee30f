package soulprint.cli;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import soulprint.store.Coverage.LanguageCoverage;

/// Languages by the names that people know.
final class LanguageNames {
    private LanguageNames() {}

    static String of(String code) {
        return code.equals("unknown") ? "language not certain" : Locale.of(code).getDisplayLanguage(Locale.ENGLISH);
    }

    /// The languages without rules: `French 12 conversations, Danish 1 conversation`.
    static String unread(List<LanguageCoverage> languages) {
        return languages.stream()
                .filter(language -> !language.understood())
                .map(language -> unread(language.language(), language.conversations()))
                .collect(Collectors.joining(", "));
    }

    static String unread(String language, int conversations) {
        return "%s %s".formatted(of(language), Terminal.counted(conversations, "conversation"));
    }
}
