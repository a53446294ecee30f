package soulprint.cli;

import soulprint.failure.Failure;

/// The exit codes of all commands; docs/commands.md lists them.
public final class ExitCode {
    public static final int DONE = 0;
    /// A fault of the program itself.
    public static final int FAULT = 1;
    /// An unknown command or option.
    public static final int USAGE = 2;

    private ExitCode() {}

    public static int of(Failure failure) {
        return switch (failure) {
            case BAD_INPUT -> 3;
            case NOT_FOUND -> 4;
            case ENVIRONMENT -> 5;
            case DATABASE -> 6;
            case BUSY -> 7;
            case INTERRUPTED -> 130;
        };
    }
}
