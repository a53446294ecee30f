package soulprint.cli;

import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import soulprint.pass.Receipt;

@Command(
        name = "import",
        description = "Reads export archives and makes everything in them searchable.",
        footer = {"", "Example:", "  soulprint import ~/Downloads/chatgpt-export.zip"})
final class ImportCommand implements Runnable {
    private final Desk desk;

    @Mixin
    private final CommonOptions options = new CommonOptions();

    @Parameters(
            arity = "1..*",
            paramLabel = "FILE|FOLDER",
            description = "ChatGPT's export as ZIP, unpacked folder or JSON file.")
    private List<Path> sources = List.of();

    ImportCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public void run() {
        Receipt receipt = desk.shown(progress -> desk.factory().importExports(options.home(), sources, progress));
        ReceiptText text = new ReceiptText(desk.terminal(), new Hint(desk.terminal(), options));
        desk.print(options, receipt, Json::receipt, done -> text.imported(done));
    }
}
