package soulprint.cli;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import soulprint.fact.Fact;
import soulprint.fact.Verdict;

@Command(
        name = "fact",
        description = "Decides about a fact; what you decide always wins and outlives every import.",
        footer = {
            "",
            "Examples:",
            "  soulprint fact approve 3f2a91bc",
            "  soulprint fact reject 3f2a91bc",
            "  soulprint fact correct 3f2a91bc \"nurse, on the night shift\""
        })
final class FactCommand implements Runnable {
    private static final int LONGEST = 200;

    private final Desk desk;

    @Mixin
    private final CommonOptions options = new CommonOptions();

    @Parameters(
            index = "0",
            converter = Choices.Decisions.class,
            completionCandidates = Choices.Decisions.class,
            paramLabel = "DECISION",
            description = "What you decide: ${COMPLETION-CANDIDATES}.")
    private Decision decision = Decision.APPROVE;

    @Parameters(
            index = "1",
            paramLabel = "ID",
            description = "The fact's id or the beginning of it, as facts prints it.")
    private String id = "";

    @Parameters(index = "2", arity = "0..1", paramLabel = "VALUE", description = "What is right instead, for correct.")
    private @Nullable String value;

    @Spec
    private @Nullable CommandSpec spec;

    FactCommand(Desk desk) {
        this.desk = desk;
    }

    /// What can be decided.
    enum Decision {
        APPROVE(Verdict.Kind.APPROVED),
        REJECT(Verdict.Kind.REJECTED),
        CORRECT(Verdict.Kind.CORRECTED);

        private final Verdict.Kind kind;

        Decision(Verdict.Kind kind) {
            this.kind = kind;
        }
    }

    @Override
    public void run() {
        check();
        Fact fact = desk.withStored(options, (soulprint, _) -> soulprint.decide(id, decision.kind, value));
        FactText text = new FactText(desk.terminal(), new Hint(desk.terminal(), options));
        desk.print(options, fact, FactJson::fact, text::decided);
    }

    private void check() {
        if (decision != Decision.CORRECT && value != null) {
            throw wrong("Only correct takes a value.");
        }
        if (decision == Decision.CORRECT && (value == null || value.isBlank())) {
            throw wrong("There is no value: say what is right instead.");
        }
        if (value != null && (value.length() > LONGEST || value.lines().count() > 1)) {
            throw wrong("A value is one line of at most %d characters.".formatted(LONGEST));
        }
    }

    private ParameterException wrong(String sentence) {
        return new ParameterException(Objects.requireNonNull(spec).commandLine(), sentence);
    }
}
