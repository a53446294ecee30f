package soulprint.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// The options that every command has.
final class CommonOptions {
    @Option(names = "--json", description = "Print JSON for programs instead of text for people.")
    boolean json;

    @Option(
            names = "--home",
            paramLabel = "DIR",
            description = "Where SoulPrint keeps everything (default: SOULPRINT_HOME, else ~/.soulprint).")
    @Nullable
    Path home;

    Optional<Path> home() {
        return Optional.ofNullable(home);
    }
}
