package soulprint.testing;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import soulprint.Home;
import soulprint.Models;
import soulprint.Soulprint;
import soulprint.cli.CommandLineDoor;
import soulprint.cli.Desk;
import soulprint.cli.SoulprintFactory;
import soulprint.cli.Terminal;
import soulprint.conversation.UserId;
import soulprint.pass.Progress;
import soulprint.pass.Receipt;
import soulprint.pass.Sources;
import soulprint.pass.Thinking;
import soulprint.pass.ThinkingByRule;
import soulprint.store.Database;
import soulprint.store.DatabaseAddress;

/// The commands as a person types them, on a database of their own, without a process for each.
public final class Commands {
    private final Path home;
    private final DatabaseAddress address;
    private final Models models;

    public Commands(Path home, DatabaseAddress address) {
        this(home, address, new ThinkingByRule(ZoneOffset.UTC));
    }

    /// With another way of thinking.
    public Commands(Path home, DatabaseAddress address, Thinking thinking) {
        this.home = home;
        this.address = address;
        this.models = new Models(Optional.of(new FakeEmbedder("fake")), thinking);
    }

    /// What a command printed and its exit code.
    public record Result(int code, String out, String err) {}

    public Result run(String... arguments) {
        return run(Optional.empty(), arguments);
    }

    public Result run(Optional<Integer> width, String... arguments) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        Terminal terminal = new Terminal(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                width,
                false,
                ZoneId.of("UTC"),
                "soulprint");
        Desk desk = new Desk(terminal, new OnTestDatabase(), InstantSource.system(), new AtomicBoolean());
        int code = new CommandLineDoor(desk).run(arguments);
        return new Result(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private final class OnTestDatabase implements SoulprintFactory {
        @Override
        public Soulprint open(Optional<Path> otherHome, Progress progress) {
            Home opened = new Home(home, Database.open(address, Optional::empty), () -> {});
            return new Soulprint(opened, UserId.LOCAL, InstantSource.system(), models);
        }

        @Override
        public boolean exists(Optional<Path> otherHome) {
            return true;
        }

        @Override
        public boolean embedInBackground(Optional<Path> otherHome) {
            return false;
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
        public Receipt plan(Optional<Path> otherHome, List<Path> files, Progress progress) {
            try (Sources sources = Sources.open(files, progress);
                    Soulprint soulprint = open(otherHome, progress)) {
                return soulprint.plan(sources, progress);
            }
        }
    }
}
