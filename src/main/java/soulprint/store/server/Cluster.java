package soulprint.store.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import soulprint.failure.Failure;
import soulprint.failure.SoulprintException;

/// The data directory while no server runs on it: made whole or not at all, checked before it is used.
final class Cluster {
    static final String NAME = "soulprint";
    private static final String UNFINISHED = "data.new";

    private final Layout layout;
    private final Binaries binaries;
    private final Account account;
    private final ServerListener listener;

    Cluster(Layout layout, Binaries binaries, Account account, ServerListener listener) {
        this.layout = layout;
        this.binaries = binaries;
        this.account = account;
        this.listener = listener;
    }

    /// Makes the data directory ready to be started.
    void prepare() {
        try {
            removeUnfinished();
            if (!Files.exists(layout.data())) {
                create();
            }
            checkVersion();
            if (PrivateFile.read(layout.password()).isEmpty()) {
                replacePassword();
            }
            PrivateFile.write(layout.version(), "PostgreSQL " + binaries.version() + "\n");
        } catch (IOException e) {
            throw Trouble.unwritable(layout.home(), e);
        }
    }

    /// An initdb that outlived its killed parent may still write into a leftover, so every attempt has a name of its
    /// own.
    private void create() throws IOException {
        listener.step(ServerStep.CREATING);
        if (PrivateFile.read(layout.password()).isEmpty()) {
            PrivateFile.write(layout.password(), randomPassword() + "\n");
        }
        Path fresh = Files.createTempDirectory(layout.folder(), UNFINISHED);
        try {
            Account maker = initialize(fresh);
            singleUser(maker, fresh, "CREATE DATABASE " + NAME);
            Files.move(fresh, layout.data(), StandardCopyOption.ATOMIC_MOVE);
            PrivateFile.persistNames(layout.folder());
        } finally {
            Trees.delete(fresh);
        }
    }

    /// Fills `fresh` and tells as whom.
    private Account initialize(Path fresh) throws IOException {
        String report = "";
        for (Account maker : account.makers()) {
            maker.own(fresh);
            var outcome = initdb(maker, fresh);
            if (outcome.succeeded()) {
                return maker;
            }
            report = outcome.output();
            if (!report.contains("could not look up effective user ID")) {
                break;
            }
        }
        new ServerLog(layout.log()).append(report);
        throw Trouble.explain(
                report,
                layout.home(),
                "PostgreSQL could not create its data directory in " + layout.folder() + "; read the end of "
                        + layout.log() + " for the reason, and run the same command again when it is gone.");
    }

    private Programs.Outcome initdb(Account maker, Path fresh) throws IOException {
        // The password is random and long, so many rounds of hashing would protect nothing and delay every connection.
        return programs(maker)
                .run(
                        "",
                        binaries.program("initdb"),
                        "--pgdata=" + fresh.getFileName(),
                        "--username=" + NAME,
                        "--pwfile=" + layout.password().getFileName(),
                        "--auth=scram-sha-256",
                        "--encoding=UTF8",
                        "--locale=C",
                        "--locale-provider=builtin",
                        "--builtin-locale=C.UTF-8",
                        "--data-checksums",
                        "--no-instructions",
                        "--set=scram_iterations=256");
    }

    private Programs programs(Account maker) {
        return new Programs(maker.prefix(), layout.folder());
    }

    /// Runs `statement` without a server; PostgreSQL's own lock file keeps a server from starting meanwhile.
    private void singleUser(Account maker, Path data, String statement) throws IOException {
        var outcome = programs(maker)
                .run(
                        statement + "\n",
                        binaries.program("postgres"),
                        "--single",
                        "-D",
                        data.getFileName().toString(),
                        "-j",
                        "-c",
                        "log_checkpoints=off",
                        "-c",
                        "scram_iterations=256",
                        "postgres");
        boolean refused = List.of("ERROR:", "FATAL:", "PANIC:").stream().anyMatch(outcome.output()::contains);
        if (!outcome.succeeded() || refused) {
            throw Trouble.explain(
                    outcome.output(),
                    layout.home(),
                    "PostgreSQL could not set up its database in " + layout.folder() + "; run the same command again.");
        }
    }

    private void checkVersion() throws IOException {
        String made = PrivateFile.read(layout.data().resolve("PG_VERSION"))
                .orElseThrow(() -> new SoulprintException(
                        Failure.DATABASE,
                        "The folder " + layout.data() + " holds no PostgreSQL database; move it away and run the same"
                                + " command again."));
        if (!made.equals(binaries.major())) {
            throw new SoulprintException(
                    Failure.DATABASE,
                    "The database in " + layout.data() + " was made by PostgreSQL " + made
                            + " and this SoulPrint brings PostgreSQL " + binaries.major() + ": carry it over with"
                            + " `soulprint backup` of the older SoulPrint and `soulprint restore` of this one.");
        }
    }

    /// A home restored without its password file is still its owner's.
    private void replacePassword() throws IOException {
        String fresh = randomPassword();
        singleUser(account, layout.data(), "ALTER ROLE " + NAME + " PASSWORD '" + fresh + "'");
        PrivateFile.write(layout.password(), fresh + "\n");
    }

    private void removeUnfinished() throws IOException {
        try (Stream<Path> entries = Files.list(layout.folder())) {
            entries.filter(entry -> entry.getFileName().toString().startsWith(UNFINISHED))
                    .toList()
                    .forEach(Trees::delete);
        }
    }

    private static String randomPassword() {
        byte[] bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
