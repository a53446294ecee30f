package soulprint.cli;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import soulprint.search.Answer;
import soulprint.search.Query;

@Command(
        name = "search",
        description = "Finds what was said: words, \"exact phrases\", -exclusions.",
        footer = {
            "",
            "Examples:",
            "  soulprint search weather station battery",
            "  soulprint search '\"sourdough starter\" -rye' --since 2024-01-01"
        })
final class SearchCommand implements Runnable {
    private final Desk desk;

    @Mixin
    private final CommonOptions options = new CommonOptions();

    @Parameters(arity = "1..*", paramLabel = "QUERY", description = "What to look for.")
    private List<String> words = List.of();

    @Option(
            names = "--limit",
            paramLabel = "K",
            defaultValue = "10",
            description = "How many hits at most (default: 10).")
    private int limit = 10;

    @Option(
            names = "--since",
            paramLabel = "DATE",
            description = "Only what was said on this day or later (YYYY-MM-DD).")
    private @Nullable LocalDate since;

    @Option(names = "--until", paramLabel = "DATE", description = "Only what was said on this day or earlier.")
    private @Nullable LocalDate until;

    SearchCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public void run() {
        Query query =
                new Query(String.join(" ", words), since, until, desk.terminal().zone());
        Answer answer =
                desk.with(options, (soulprint, progress) -> soulprint.search(query, Math.max(1, limit), progress));
        answer.remark().ifPresent(remark -> desk.terminal().err().println(remark));
        HitText text = new HitText(desk.terminal());
        desk.print(options, answer, found -> Json.hits(found.hits()), found -> text.of(found.hits()));
    }
}
