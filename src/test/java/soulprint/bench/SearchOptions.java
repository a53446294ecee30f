package soulprint.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// What `./bench search` was asked for: the export (one is made if none is given), the comparison with PostgreSQL, its
/// server if it is not the embedded one, the million, and the form of the output.
record SearchOptions(Optional<Path> export, boolean peer, Optional<String> peerUrl, boolean million, boolean json) {
    /// Empty if the arguments are not understood.
    static Optional<SearchOptions> of(List<String> arguments) {
        Optional<Path> export = Optional.empty();
        Optional<String> url = Optional.empty();
        for (int i = 0; i < arguments.size(); i++) {
            String argument = arguments.get(i);
            switch (argument) {
                case "--peer", "--million", "--json" -> {}
                case "--peer-url" -> {
                    if (++i == arguments.size()) {
                        return Optional.empty();
                    }
                    url = Optional.of(arguments.get(i));
                }
                default -> {
                    if (argument.startsWith("-") || export.isPresent() || !Files.isReadable(Path.of(argument))) {
                        return Optional.empty();
                    }
                    export = Optional.of(Path.of(argument).toAbsolutePath());
                }
            }
        }
        boolean peer = url.isPresent() || arguments.contains("--peer");
        return Optional.of(
                new SearchOptions(export, peer, url, arguments.contains("--million"), arguments.contains("--json")));
    }
}
