package soulprint.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Predicate;
import soulprint.bench.Score.Answered;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// All ways of searching side by side for one benchmark: over all its questions, by kind, by file.
final class Comparison {
    private final String benchmark;
    private final Map<String, List<Answered>> byWay = new LinkedHashMap<>();
    private long evidenceNowhere;

    Comparison(String benchmark) {
        this.benchmark = benchmark;
    }

    void add(Way way, Answered answered) {
        byWay.computeIfAbsent(way.name(), _ -> new ArrayList<>()).add(answered);
    }

    void addNowhere(long evidence) {
        evidenceNowhere += evidence;
    }

    private record Row(String what, String way, Score score) {}

    private List<Row> rows() {
        var kinds = new TreeSet<String>();
        var files = new TreeSet<String>();
        byWay.values()
                .forEach(all -> all.forEach(it -> {
                    kinds.add(it.question().kind());
                    files.add(it.file());
                }));
        List<Row> rows = new ArrayList<>();
        add(rows, "all", _ -> true);
        kinds.forEach(kind -> add(rows, kind, it -> it.question().kind().equals(kind)));
        files.forEach(file -> add(rows, file, it -> it.file().equals(file)));
        return rows;
    }

    private void add(List<Row> rows, String what, Predicate<Answered> counts) {
        byWay.forEach((way, all) ->
                rows.add(new Row(what, way, Score.of(all.stream().filter(counts).toList()))));
    }

    String text() {
        StringBuilder text = new StringBuilder(benchmark).append(", recall of the evidence\n\n");
        text.append("%-24s %-14s %9s    R@1   R@5  R@10  R@20   MRR\n".formatted("", "way", "questions"));
        String before = "";
        for (Row row : rows()) {
            if (!row.what().equals("all") && !row.way().equals(Way.PRODUCT.name())) {
                continue;
            }
            String what = row.what().equals(before) ? "" : row.what();
            before = row.what();
            text.append("%-24.24s %-14.14s %9d %s%n"
                    .formatted(what, row.way(), row.score().questions(), figures(row.score())));
        }
        if (evidenceNowhere > 0) {
            text.append("%nEvidence that names no message, and counts as not found: %d%n".formatted(evidenceNowhere));
        }
        return text.toString();
    }

    private static String figures(Score score) {
        return "%5.1f %5.1f %5.1f %5.1f %5.1f"
                .formatted(
                        100 * score.at1(),
                        100 * score.at5(),
                        100 * score.at10(),
                        100 * score.at20(),
                        100 * score.reciprocalRank());
    }

    void json(ObjectNode benchmarks) {
        ObjectNode node = benchmarks.putObject(benchmark).put("evidence_nowhere", evidenceNowhere);
        ArrayNode array = node.putArray("rows");
        for (Row row : rows()) {
            array.addObject()
                    .put("what", row.what())
                    .put("way", row.way())
                    .put("questions", row.score().questions())
                    .put("recall_at_1", row.score().at1())
                    .put("recall_at_5", row.score().at5())
                    .put("recall_at_10", row.score().at10())
                    .put("recall_at_20", row.score().at20())
                    .put("mrr", row.score().reciprocalRank());
        }
    }
}
