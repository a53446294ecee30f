package soulprint.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import soulprint.Soulprint;
import soulprint.bench.Figure.Goal;
import soulprint.model.Embedder;
import soulprint.pass.Progress;
import soulprint.provider.InProcessModel;
import soulprint.provider.OnnxEmbedder;
import soulprint.search.Query;

/// How long the product's searches take, each the first ten hits with their texts, for questions that an export's own
/// sentences make.
final class SearchFigures {
    private static final long SEED = 5;
    private static final int WARMING = 200;
    private static final int QUESTIONS = 400;
    private static final int THREADS = 8;
    private static final int LIMIT = 10;

    private final Figures figures;
    private final BenchHome home;
    private final Path export;

    SearchFigures(Figures figures, BenchHome home, Path export) {
        this.figures = figures;
        this.home = home;
        this.export = export;
    }

    void measure() throws Exception {
        figures.group("Searches, ten hits each");
        List<String> questions = new Sentences(SEED).of(export, WARMING + QUESTIONS);
        int warming = questions.size() / 3;
        List<String> first = questions.subList(0, warming);
        List<String> asked = questions.subList(warming, questions.size());
        figures.add("questions", asked.size(), "");
        try (Soulprint soulprint = home.open(Optional.of(new StandIn(_ -> {})))) {
            Latencies.of(first, question -> search(soulprint, question));
            figures.add("one thread", one(soulprint, asked), Goal.atMost(8));
            // Shared by fewer processors, the time of one is that of all who wait for one.
            figures.add(
                    "%d threads".formatted(THREADS),
                    Latencies.of(asked, THREADS, question -> search(soulprint, question)),
                    Goal.NONE);
        }
        withModel(first, asked);
        figures.load();
    }

    private void withModel(List<String> first, List<String> asked) throws Exception {
        try (Embedder model = OnnxEmbedder.open(InProcessModel.BGE_SMALL, home.cache());
                Soulprint soulprint = home.open(Optional.of(new StandIn(model::query)))) {
            Latencies.of(first, question -> search(soulprint, question));
            figures.add("one thread, question embedded", one(soulprint, asked), Goal.atMost(25));
            figures.add("the embedding alone", Latencies.of(asked, model::query), Goal.NONE);
            figures.add(
                    "%d threads, question embedded".formatted(THREADS),
                    Latencies.of(asked, THREADS, question -> search(soulprint, question)),
                    Goal.atMost(100));
        }
    }

    private static Latencies one(Soulprint soulprint, List<String> asked) throws Exception {
        return Latencies.of(asked, question -> search(soulprint, question));
    }

    private static void search(Soulprint soulprint, String question) {
        soulprint.search(Query.of(question), LIMIT, Progress.SILENT);
    }
}
