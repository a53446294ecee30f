package soulprint.cli;

import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import soulprint.Soulprint;
import soulprint.failure.Failure;
import soulprint.failure.SoulprintException;
import soulprint.pass.Progress;
import tools.jackson.databind.JsonNode;

/// What every command works with: the terminal, the product behind it, and the person's wish to stop.
public record Desk(Terminal terminal, SoulprintFactory factory, InstantSource clock, AtomicBoolean stopping) {
    /// Opens the product, lets `work` use it with progress shown, and closes it.
    <T> T with(CommonOptions options, Work<T> work) {
        return shown(progress -> {
            try (Soulprint soulprint = factory.open(options.home(), progress)) {
                return work.apply(soulprint, progress);
            }
        });
    }

    /// The same for commands that only read: where nothing was ever stored they say so and create nothing.
    <T> T withStored(CommonOptions options, Work<T> work) {
        if (!factory.exists(options.home())) {
            throw new SoulprintException(
                    Failure.NOT_FOUND,
                    "Nothing is stored in this home yet: " + new Hint(terminal, options).of("import", "FILE"));
        }
        return with(options, work);
    }

    /// Does `work` with its progress shown.
    <T> T shown(Function<Progress, T> work) {
        try (ProgressBar progress = new ProgressBar(terminal, clock, stopping)) {
            return work.apply(progress);
        }
    }

    /// Prints a result as JSON or as text.
    <T> void print(CommonOptions options, T result, Function<T, JsonNode> json, Function<T, String> text) {
        terminal.out()
                .println(
                        options.json
                                ? Json.print(json.apply(result))
                                : text.apply(result).stripTrailing());
        terminal.out().flush();
    }

    interface Work<T> {
        T apply(Soulprint soulprint, Progress progress);
    }
}
