package soulprint.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import soulprint.Soulprint;
import soulprint.pass.Progress;
import soulprint.pass.Receipt;

/// Opens the product on a home folder; empty means the configured one.
public interface SoulprintFactory {
    Soulprint open(Optional<Path> home, Progress progress);

    /// Whether that home was ever used; asking creates nothing.
    boolean exists(Optional<Path> home);

    /// Imports exports; they are checked before the home is opened, so that a wrong file creates nothing. Does `then`
    /// while the home is still open.
    Receipt importExports(Optional<Path> home, List<Path> files, Progress progress, Consumer<Soulprint> then);

    /// Embeds what is outstanding in a process of its own that outlives this one; false where that is not wanted or not
    /// possible.
    boolean embedInBackground(Optional<Path> home);

    /// What an import would do. A home that does not exist is not created for it.
    Receipt plan(Optional<Path> home, List<Path> files, Progress progress);
}
