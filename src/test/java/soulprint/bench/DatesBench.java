package soulprint.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// How many labelled time expressions are found and mean the very days, by language, and how many texts without one
/// are left alone. A case marked optional counts only where it is right. Texts of files named `*.test.json` are never
/// shown.
public final class DatesBench {
    private static final String WITHOUT = " without any";

    private DatesBench() {}

    static void run(List<Path> files, boolean failures) {
        for (Path file : files) {
            if (failures && !file.getFileName().toString().endsWith(".test.json")) {
                DateCase.in(file).stream()
                        .filter(it -> it.outcome() != DateCase.Outcome.RIGHT)
                        .forEach(it -> System.out.println(it.told()));
            }
            System.out.println(file.getFileName());
            scores(file).forEach(DatesBench::print);
        }
    }

    /// By language and for all, the texts without an expression apart.
    public static Map<String, DateScore> scores(Path file) {
        Map<String, DateScore> scores = new TreeMap<>();
        for (DateCase labelled : DateCase.in(file)) {
            DateScore score = DateScore.of(labelled.outcome());
            String kind = labelled.phrase() == null ? WITHOUT : "";
            scores.merge(labelled.language() + kind, score, DateScore::plus);
            scores.merge("all" + kind, score, DateScore::plus);
        }
        return scores;
    }

    private static void print(String name, DateScore score) {
        System.out.printf(
                "  %-16s %3d of %3d  %.3f  (missed %d, misread %d, too many %d)%n",
                name, score.right(), score.counted(), score.share(), score.missed(), score.misread(), score.tooMany());
    }
}
