package soulprint.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import soulprint.Soulprint;
import soulprint.failure.Failure;
import soulprint.failure.SoulprintException;
import soulprint.pass.EmbeddingState;
import soulprint.pass.FactsSummary;
import soulprint.pass.Progress;
import soulprint.pass.Receipt;
import soulprint.pass.Stage;

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
            description = "ChatGPT's export as ZIP, unpacked folder or JSON file, or a transcript in JSON lines.")
    private List<Path> sources = List.of();

    @Option(
            names = "--wait",
            description = "Return only when search by meaning is ready too, instead of preparing it in the background.")
    private boolean wait;

    @Option(names = "--no-embed", description = "Prepare search by words only; `soulprint embed` does the rest.")
    private boolean withoutEmbedding;

    private Optional<FactsSummary> facts = Optional.empty();
    private Optional<EmbeddingState> state = Optional.empty();

    private static final Duration PAUSE = Duration.ofMillis(500);

    ImportCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public void run() {
        Receipt receipt =
                desk.shown(progress -> desk.factory().importExports(options.home(), sources, progress, soulprint -> {
                    facts = Optional.of(soulprint.learn(progress));
                    state = embedded(soulprint, progress);
                }));
        Hint hint = new Hint(desk.terminal(), options);
        ReceiptText text = new ReceiptText(desk.terminal(), hint);
        desk.print(
                options,
                receipt,
                done -> Json.imported(done, facts, state),
                done -> text.imported(done, facts, state.map(found -> new EmbeddingText(hint).imported(found))));
    }

    /// What is left to embed afterwards, and whether somebody does it.
    private Optional<EmbeddingState> embedded(Soulprint soulprint, Progress progress) {
        Optional<EmbeddingState> found = soulprint.embedding();
        if (found.isEmpty() || found.get().complete() || withoutEmbedding) {
            return found;
        }
        if (wait) {
            return Optional.of(waited(soulprint, found.get(), progress));
        }
        boolean started = found.get().running() || desk.factory().embedInBackground(options.home());
        return started ? found.map(EmbeddingState::started) : found;
    }

    /// Embeds, or waits for whoever does, until nothing is left. What stopped that is no failure of the import: the
    /// receipt is printed, with what is left.
    private static EmbeddingState waited(Soulprint soulprint, EmbeddingState before, Progress progress) {
        EmbeddingState state = before;
        while (!state.complete() && !progress.stopping()) {
            if (state.running()) {
                progress.at(Stage.EMBEDDING, state.embedded(), state.passages());
                pause();
            } else {
                try {
                    soulprint.embed(progress);
                } catch (SoulprintException e) {
                    if (e.failure() == Failure.INTERRUPTED) {
                        return state;
                    }
                    if (e.failure() != Failure.BUSY) {
                        throw e;
                    }
                }
            }
            state = soulprint.embedding().orElse(state);
        }
        return state;
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SoulprintException(Failure.INTERRUPTED, "Stopped while another command was embedding.", e);
        }
    }
}
