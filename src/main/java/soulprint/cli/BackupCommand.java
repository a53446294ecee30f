package soulprint.cli;

import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import soulprint.store.BackupSummary;

@Command(
        name = "backup",
        description = "Writes everything that is stored into one file.",
        footer = {"", "Example:", "  soulprint backup soulprint-2026-11-22.zip"})
final class BackupCommand implements Runnable {
    private final Desk desk;

    @Mixin
    private final CommonOptions options = new CommonOptions();

    @Parameters(paramLabel = "FILE", description = "The file to write; it must not exist yet.")
    private Path file = Path.of("");

    BackupCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public void run() {
        BackupSummary summary = desk.withStored(options, (soulprint, progress) -> soulprint.backup(file, progress));
        desk.print(options, summary, Json::backup, done -> """
                Backed up %s, %s into %s (%,d bytes).
                It holds your conversations in readable form: keep it somewhere safe.
                To restore it: %s restore %s --home NEW-FOLDER
                """.formatted(
                        Terminal.counted(done.conversations(), "conversation"),
                        Terminal.counted(done.messages(), "message"),
                        file,
                        done.bytes(),
                        desk.terminal().command(),
                        file));
    }
}
