package soulprint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import soulprint.Soulprint;
import soulprint.pass.Progress;
import soulprint.pass.Receipt;

/// docs/commands.md is what `--help` prints. Run with `-Dupdate.docs=true` to write it anew.
final class CommandDocumentTest {
    private static final Path DOCUMENT = Path.of("docs/commands.md");

    @Test
    void theDocumentIsWhatHelpPrints() throws Exception {
        String generated = generated();
        if (Boolean.getBoolean("update.docs")) {
            Files.writeString(DOCUMENT, generated);
        }
        assertThat(Files.readString(DOCUMENT)).isEqualTo(generated);
    }

    @Test
    void everyCommandHasAnExampleAndTheCommonOptions() {
        var commands = new java.util.HashMap<>(commandLine().getSubcommands());
        commands.remove("help");
        commands.forEach((name, command) -> {
            String help = command.getUsageMessage();
            assertThat(help).as(name).contains("Example").contains("--json").contains("--home");
        });
    }

    private static String generated() {
        StringBuilder text = new StringBuilder("""
                # Commands

                Generated from `--help`; `CommandDocumentTest` compares the two.

                ## Exit codes

                | code | meaning |
                |---|---|
                | 0 | done |
                | 1 | a fault of soulprint itself |
                | 2 | an unknown command or option |
                | 3 | the input cannot be used: missing, damaged, not an export, nothing in it |
                | 4 | nothing is known under that name |
                | 5 | the machine must be put right first: disk full, folder not writable, a program missing |
                | 6 | PostgreSQL cannot be started or reached, or holds tables of a newer soulprint |
                | 7 | somebody else does the same work right now |
                | 130 | stopped (Ctrl-C); what was stored stays, the same command goes on |
                """);
        CommandLine root = commandLine();
        append(text, "soulprint", root);
        root.getSubcommands().forEach((name, command) -> append(text, "soulprint " + name, command));
        return text.toString();
    }

    private static void append(StringBuilder text, String name, CommandLine command) {
        text.append("\n## ").append(name).append("\n\n```\n");
        text.append(command.getUsageMessage(CommandLine.Help.Ansi.OFF).stripTrailing())
                .append("\n```\n");
    }

    private static CommandLine commandLine() {
        PrintStream nowhere = new PrintStream(java.io.OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8);
        Terminal terminal = new Terminal(nowhere, nowhere, Optional.empty(), false, ZoneId.of("UTC"), "soulprint");
        return new CommandLineDoor(new Desk(terminal, new Closed(), InstantSource.system(), new AtomicBoolean()))
                .commandLine();
    }

    private static final class Closed implements SoulprintFactory {
        @Override
        public Soulprint open(Optional<Path> home, Progress progress) {
            throw new IllegalStateException("help opens nothing");
        }

        @Override
        public boolean exists(Optional<Path> home) {
            return false;
        }

        @Override
        public boolean embedInBackground(Optional<Path> home) {
            throw new IllegalStateException("help opens nothing");
        }

        @Override
        public Receipt importExports(
                Optional<Path> home, List<Path> files, Progress progress, Consumer<Soulprint> then) {
            throw new IllegalStateException("help opens nothing");
        }

        @Override
        public Receipt plan(Optional<Path> home, List<Path> files, Progress progress) {
            throw new IllegalStateException("help opens nothing");
        }
    }
}
