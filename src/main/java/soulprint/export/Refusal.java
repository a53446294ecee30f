package soulprint.export;

import java.nio.file.Path;
import soulprint.failure.Failure;
import soulprint.failure.SoulprintException;

/// The sentences for input that cannot be read. They name files, never what stands in them; and no cause is kept,
/// because a parser's message quotes the text it stumbled over.
final class Refusal {
    private static final int LONGEST_NAME = 300;

    private Refusal() {}

    static SoulprintException of(String what, String next) {
        return new SoulprintException(Failure.BAD_INPUT, what + ": " + next);
    }

    static SoulprintException damaged(String name) {
        return of(name + " is damaged", "download it again and import that file.");
    }

    static SoulprintException changed(String name) {
        return of(name + " changed while it was being read", "leave it alone and run the import again.");
    }

    /// A file's name as given, without characters that would act on a terminal.
    static String shown(Path path) {
        return shown(path.toString());
    }

    static String shown(String name) {
        StringBuilder shown = new StringBuilder();
        name.codePoints().filter(Refusal::isHarmless).limit(LONGEST_NAME).forEach(shown::appendCodePoint);
        return shown.toString();
    }

    private static boolean isHarmless(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.LINE_SEPARATOR -> false;
            default -> true;
        };
    }
}
