package soulprint.cli;

import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import soulprint.pass.Receipt;

@Command(
        name = "plan",
        description = "Tells what an import would do, storing nothing.",
        footer = {"", "Example:", "  soulprint plan ~/Downloads/chatgpt-export.zip"})
final class PlanCommand implements Runnable {
    private final Desk desk;

    @Mixin
    private final CommonOptions options = new CommonOptions();

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "The export to look at.")
    private List<Path> sources = List.of();

    PlanCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public void run() {
        Receipt receipt = desk.shown(progress -> desk.factory().plan(options.home(), sources, progress));
        ReceiptText text = new ReceiptText(desk.terminal(), new Hint(desk.terminal(), options));
        desk.print(options, receipt, Json::receipt, planned -> text.planned(planned));
    }
}
