package soulprint.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import soulprint.pass.EmbeddingSummary;

@Command(
        name = "embed",
        description = "Prepares search by meaning for all that has no vectors yet.",
        footer = {"", "Example:", "  soulprint embed"})
final class EmbedCommand implements Runnable {
    private final Desk desk;

    @Mixin
    private final CommonOptions options = new CommonOptions();

    EmbedCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public void run() {
        EmbeddingSummary summary = desk.withStored(options, (soulprint, progress) -> soulprint.embed(progress));
        desk.print(options, summary, Json::embedding, EmbedCommand::text);
    }

    private static String text(EmbeddingSummary summary) {
        return "Embedded %,d of %s in %.1f s; all have vectors now (%s)."
                .formatted(
                        summary.embedded(),
                        Terminal.counted(summary.passages(), "passage"),
                        summary.took().toMillis() / 1000.0,
                        summary.model().id());
    }
}
