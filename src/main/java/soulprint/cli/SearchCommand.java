package soulprint.cli;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import soulprint.search.Answer;
import soulprint.search.Query;

@Command(
        name = "search",
        description = "Finds what was said: words, \"exact phrases\", -exclusions.",
        footer = {
            "",
            "Examples:",
            "  soulprint search weather station battery",
            "  soulprint search sourdough -rye",
            "  soulprint search '\"sourdough starter\"' --since 2024-01-01",
            "  soulprint search rent --role user --sort newest",
            "  soulprint search rent --in 6651a3f2     (more from this conversation)"
        })
final class SearchCommand implements Runnable {
    private final Desk desk;

    @Mixin
    private final CommonOptions options = new CommonOptions();

    @Parameters(paramLabel = "QUERY", description = "What to look for.")
    private List<String> words = List.of();

    @Option(
            names = "--limit",
            paramLabel = "K",
            defaultValue = "10",
            description = "How many hits at most (default: 10).")
    private int limit = 10;

    @Option(
            names = "--sort",
            converter = Choices.Orders.class,
            completionCandidates = Choices.Orders.class,
            paramLabel = "ORDER",
            defaultValue = "relevance",
            description = "What comes first: ${COMPLETION-CANDIDATES} (default: relevance). By date everything that"
                    + " matches counts alike, so the best match need not be first.")
    private Query.Order order = Query.Order.RELEVANCE;

    @Mixin
    private final FilterOptions filters = new FilterOptions();

    SearchCommand(Desk desk) {
        this.desk = desk;
    }

    // No short name: -h would take every word that begins so.
    @Option(names = "--help", usageHelp = true, description = "Show this help message and exit.")
    boolean help;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public void run() {
        check();
        Query query = filters.narrowed(
                        Query.of(String.join(" ", words)), desk.terminal().zone())
                .sorted(order);
        Answer answer = desk.withStored(options, (soulprint, progress) -> soulprint.search(query, limit, progress));
        answer.remark().ifPresent(remark -> desk.terminal().err().println(remark));
        HitText text = new HitText(desk.terminal(), new Hint(desk.terminal(), options));
        desk.print(
                options,
                answer,
                found -> Json.hits(found.hits()),
                found -> text.of(found.hits(), query.conversation() != null));
    }

    // A word that begins with a hyphen excludes it, so an unknown option arrives here as a word.
    private void check() {
        for (String word : words) {
            if (word.startsWith("--") || word.equals("-h")) {
                throw wrong("Unknown option: '%s'".formatted(word));
            }
        }
        if (String.join("", words).isBlank()) {
            throw wrong("There is nothing to look for: give at least one word.");
        }
        if (limit < 1) {
            throw wrong("--limit must be at least 1.");
        }
        if (filters.noDayIsLeft()) {
            throw wrong("--since is after --until: no day is left to look in.");
        }
    }

    private ParameterException wrong(String sentence) {
        return new ParameterException(Objects.requireNonNull(spec).commandLine(), sentence);
    }
}
