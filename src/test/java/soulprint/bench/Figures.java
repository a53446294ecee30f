package soulprint.bench;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// What a benchmark measured, in order, under headings; printed at its end, while progress is told on the way.
final class Figures {
    private final List<Figure> figures = new ArrayList<>();
    private final List<String> remarks = new ArrayList<>();
    private String group = "";

    void group(String heading) {
        group = heading;
        progress(heading);
    }

    void add(String name, double value, String unit) {
        add(name, value, unit, Figure.Goal.NONE);
    }

    void add(String name, double value, String unit, Figure.Goal goal) {
        Figure figure = new Figure(group, name, value, unit, goal);
        figures.add(figure);
        progress(figure.line());
    }

    /// The median and the 95th percentile, which is what has a goal; and how busy the machine was meanwhile.
    void add(String name, Latencies latencies, Figure.Goal goal) {
        add(name + ", p50", latencies.percentile(50), "ms");
        add(name + ", p95", latencies.percentile(95), "ms", goal);
    }

    /// How many threads wanted to run in the last minute, on how many processors.
    void load() {
        var system = ManagementFactory.getOperatingSystemMXBean();
        add("load of the machine while measuring", system.getSystemLoadAverage(), "");
        add("its processors", system.getAvailableProcessors(), "");
    }

    void remark(String sentence) {
        remarks.add(sentence);
        progress(sentence);
    }

    static void progress(String line) {
        System.err.println(line);
    }

    String text() {
        StringBuilder text = new StringBuilder();
        String before = "";
        for (Figure figure : figures) {
            if (!figure.group().equals(before)) {
                text.append(text.isEmpty() ? "" : "\n").append(figure.group()).append('\n');
                before = figure.group();
            }
            text.append("  ").append(figure.line()).append('\n');
        }
        remarks.forEach(remark -> text.append('\n').append(remark).append('\n'));
        return text.toString();
    }

    String json() {
        JsonMapper mapper = JsonMapper.builder().build();
        ObjectNode all = mapper.createObjectNode();
        ArrayNode array = all.putArray("figures");
        figures.forEach(figure -> figure.json(array));
        ArrayNode sentences = all.putArray("remarks");
        remarks.forEach(sentences::add);
        return mapper.writerWithDefaultPrettyPrinter().writeValueAsString(all) + "\n";
    }
}
