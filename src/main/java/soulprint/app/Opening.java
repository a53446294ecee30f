package soulprint.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import soulprint.Home;
import soulprint.Models;
import soulprint.Soulprint;
import soulprint.cli.SoulprintFactory;
import soulprint.model.Embedder;
import soulprint.model.LazyEmbedder;
import soulprint.pass.PlanPass;
import soulprint.pass.Preparation;
import soulprint.pass.Progress;
import soulprint.pass.Receipt;
import soulprint.pass.Sources;
import soulprint.pass.Stage;
import soulprint.provider.OnnxEmbedder;
import soulprint.store.Database;
import soulprint.store.DatabaseAddress;
import soulprint.store.Known;
import soulprint.store.server.PostgresServer;

/// Builds the product from its configuration: on the embedded server, or on the database that is configured.
final class Opening implements SoulprintFactory {
    private final Configuration configuration;
    private final InstantSource clock;
    private final List<String> arguments;

    /// `arguments` are those of this run of the program.
    Opening(Configuration configuration, InstantSource clock, List<String> arguments) {
        this.arguments = List.copyOf(arguments);
        this.configuration = configuration;
        this.clock = clock;
    }

    @Override
    public Soulprint open(Optional<Path> otherHome, Progress progress) {
        Configuration here = configuration.at(otherHome);
        progress.at(Stage.STARTING, 0, 0);
        Path directory = here.home().toAbsolutePath().normalize();
        Home home = here.database()
                .map(address ->
                        new Home(directory, Database.open(address, () -> Optional.of(unreachable(address))), () -> {}))
                .orElseGet(() -> embedded(directory, here.cache(), progress));
        return new Soulprint(home, here.user(), clock, Models.byRule(embedder(here), here.zone()));
    }

    private static Optional<Embedder> embedder(Configuration here) {
        return here.embeddingModel()
                .map(model -> new LazyEmbedder(model.model(), () -> OnnxEmbedder.open(model, here.cache())));
    }

    private static String unreachable(DatabaseAddress address) {
        return "%s (SOULPRINT_DATABASE_URL) cannot be reached: check the address and that it runs, then run the same command again."
                .formatted(address.place());
    }

    private static Home embedded(Path directory, Path cache, Progress progress) {
        PostgresServer server = PostgresServer.open(directory, cache, step -> progress.at(Stage.STARTING, 0, 0));
        try {
            DatabaseAddress address = new DatabaseAddress(server.jdbcUrl(), server.user(), server.password());
            return new Home(directory, Database.open(address, server::trouble), server::close);
        } catch (RuntimeException e) {
            server.close();
            throw e;
        }
    }

    @Override
    public boolean exists(Optional<Path> otherHome) {
        Configuration here = configuration.at(otherHome);
        return here.database().isPresent() || Files.exists(here.home().resolve("postgresql"));
    }

    @Override
    public Receipt importExports(
            Optional<Path> otherHome, List<Path> files, Progress progress, Consumer<Soulprint> then) {
        try (Sources sources = Sources.open(files, progress);
                Soulprint soulprint = open(otherHome, progress)) {
            Receipt receipt = soulprint.importExports(sources, progress);
            then.accept(soulprint);
            return receipt;
        }
    }

    @Override
    public boolean embedInBackground(Optional<Path> otherHome) {
        Path home = configuration.at(otherHome).home().toAbsolutePath().normalize();
        return configuration.background() && Background.start(home, arguments);
    }

    @Override
    public Receipt plan(Optional<Path> otherHome, List<Path> files, Progress progress) {
        try (Sources sources = Sources.open(files, progress)) {
            if (!exists(otherHome)) {
                return new PlanPass(Preparation.keyedBy(anyKey()), Known.nothing(), clock).run(sources, progress);
            }
            try (Soulprint soulprint = open(otherHome, progress)) {
                return soulprint.plan(sources, progress);
            }
        }
    }

    private static String anyKey() {
        byte[] key = new byte[32];
        new SecureRandom().nextBytes(key);
        return HexFormat.of().formatHex(key);
    }
}
