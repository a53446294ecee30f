package soulprint.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;
import soulprint.failure.SoulprintException;
import tools.jackson.databind.node.ObjectNode;

/// The command line: every command, what a failure prints and with which code it ends.
public final class CommandLineDoor {
    private final Desk desk;

    public CommandLineDoor(Desk desk) {
        this.desk = desk;
    }

    @Command(
            name = "soulprint",
            versionProvider = Version.class,
            description = "Makes your exported AI chats searchable, on your own machine.",
            footer = {
                "",
                "Example:",
                "  soulprint import examples/chatgpt-export.zip",
                "  soulprint profile",
                "  soulprint search weather station",
                "",
                "Exit codes: 0 done, 1 fault, 2 usage, 3 bad input, 4 not found, 5 environment,",
                "            6 database, 7 busy, 130 stopped."
            })
    private static final class Root {}

    /// Runs one command and returns its exit code.
    public int run(String... arguments) {
        Terminal terminal = desk.terminal();
        return commandLine()
                .setOut(new PrintWriter(terminal.out(), true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(terminal.err(), true, StandardCharsets.UTF_8))
                .execute(arguments.length == 0 ? new String[] {"--help"} : arguments);
    }

    CommandLine commandLine() {
        CommandLine line = new CommandLine(new Root())
                .addSubcommand(new ImportCommand(desk))
                .addSubcommand(new EmbedCommand(desk))
                .addSubcommand(new StatusCommand(desk))
                .addSubcommand(new ProfileCommand(desk))
                .addSubcommand(new FactsCommand(desk))
                .addSubcommand(new FactCommand(desk))
                .addSubcommand(new SearchCommand(desk))
                .addSubcommand(new ShowCommand(desk))
                .addSubcommand(new PlanCommand(desk))
                .addSubcommand(new BackupCommand(desk))
                .addSubcommand(new RestoreCommand(desk))
                .addSubcommand(new CommandLine.HelpCommand());
        help(line);
        line.getSubcommands().forEach((name, command) -> {
            if (!name.equals("help") && !name.equals("search")) {
                help(command);
            }
            // `search sourdough -rye` excludes a word; only there is an unknown option one.
            command.setUnmatchedOptionsArePositionalParams(name.equals("search"));
            command.setPosixClusteredShortOptionsAllowed(!name.equals("search"));
        });
        return line.setExecutionExceptionHandler((exception, command, _) -> failed(exception, command))
                .setParameterExceptionHandler((exception, _) -> misused(exception))
                .setColorScheme(
                        CommandLine.Help.defaultColorScheme(desk.terminal().colour() ? Ansi.ON : Ansi.OFF))
                .setUsageHelpWidth(Math.clamp(desk.terminal().columns(), 56, 100));
    }

    private static void help(CommandLine line) {
        line.getCommandSpec().mixinStandardHelpOptions(true);
    }

    private int failed(Exception exception, CommandLine command) {
        if (exception instanceof SoulprintException failure) {
            return told(
                    command, ExitCode.of(failure.failure()), failure.failure().name(), failure.sentence());
        }
        return told(command, ExitCode.FAULT, "FAULT", fault(exception));
    }

    // Says where the fault is without its message, which may hold imported text.
    private static String fault(Throwable thrown) {
        StackTraceElement[] trace = thrown.getStackTrace();
        String where = trace.length == 0 ? "" : " at " + trace[0];
        return "This is a fault of soulprint itself (%s%s): please report this line; what was stored is safe."
                .formatted(thrown.getClass().getSimpleName(), where);
    }

    private int told(CommandLine command, int code, String failure, String sentence) {
        desk.terminal().err().println(Terminal.harmless(sentence));
        if (wantsJson(command)) {
            ObjectNode node = Json.object();
            node.putObject("error")
                    .put("failure", failure.toLowerCase(java.util.Locale.ROOT))
                    .put("sentence", sentence);
            desk.terminal().out().println(Json.print(node));
        }
        return code;
    }

    private static boolean wantsJson(CommandLine command) {
        CommandLine.ParseResult result = command.getParseResult();
        return result != null && result.hasMatchedOption("--json");
    }

    private int misused(ParameterException exception) {
        CommandLine command = exception.getCommandLine();
        desk.terminal().err().println(Terminal.harmless(String.valueOf(exception.getMessage())));
        if (exception instanceof UnmatchedArgumentException unmatched
                && !unmatched.getSuggestions().isEmpty()) {
            desk.terminal().err().println("Did you mean: " + String.join(", ", unmatched.getSuggestions()) + "?");
        }
        desk.terminal().err().println("Try: " + command.getCommandSpec().qualifiedName() + " --help");
        return ExitCode.USAGE;
    }

    /// The version that the jar's manifest names.
    static final class Version implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = CommandLineDoor.class.getPackage().getImplementationVersion();
            return new String[] {"soulprint " + (version == null ? "(development)" : version)};
        }
    }
}
