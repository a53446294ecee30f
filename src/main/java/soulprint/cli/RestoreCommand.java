package soulprint.cli;

import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import soulprint.store.BackupSummary;

@Command(
        name = "restore",
        description = "Restores a backup into an empty home or database.",
        footer = {"", "Example:", "  soulprint restore soulprint-2026-11-22.zip --home ~/soulprint-restored"})
final class RestoreCommand implements Runnable {
    private final Desk desk;

    @Mixin
    private final CommonOptions options = new CommonOptions();

    @Parameters(paramLabel = "FILE", description = "A file that `soulprint backup` wrote.")
    private Path file = Path.of("");

    RestoreCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public void run() {
        BackupSummary summary = desk.with(options, (soulprint, progress) -> soulprint.restore(file, progress));
        desk.print(
                options,
                summary,
                Json::backup,
                done -> "Restored %s, %s from %s."
                        .formatted(
                                Terminal.counted(done.conversations(), "conversation"),
                                Terminal.counted(done.messages(), "message"),
                                file));
    }
}
