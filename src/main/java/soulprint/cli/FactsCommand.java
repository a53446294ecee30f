package soulprint.cli;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import soulprint.fact.Category;
import soulprint.fact.Fact;

@Command(
        name = "facts",
        description = "Lists what is known about you, each fact with the words it rests on.",
        footer = {"", "Examples:", "  soulprint facts", "  soulprint facts --category decisions --history"})
final class FactsCommand implements Runnable {
    private final Desk desk;

    @Mixin
    private final CommonOptions options = new CommonOptions();

    @Option(
            names = "--category",
            converter = Choices.Categories.class,
            completionCandidates = Choices.Categories.class,
            paramLabel = "CATEGORY",
            description = "Only these: ${COMPLETION-CANDIDATES}.")
    private @Nullable Category category;

    @Option(names = "--history", description = "Also facts that were replaced, have ended or were rejected.")
    private boolean history;

    FactsCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public void run() {
        List<Fact> facts = desk.withStored(options, (soulprint, progress) -> {
            soulprint.learn(progress);
            return soulprint.facts(Optional.ofNullable(category), history);
        });
        FactText text = new FactText(desk.terminal(), new Hint(desk.terminal(), options));
        desk.print(options, facts, FactJson::facts, text::facts);
    }
}
