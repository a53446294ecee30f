package soulprint.cli;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import soulprint.PublishedProfile;
import soulprint.profile.Field;
import soulprint.profile.Line;
import soulprint.profile.Memory;
import soulprint.profile.SectionDocument;
import soulprint.store.Coverage;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// A profile as `--json` prints it: the documents as an app reads them, then every line with what it rests on.
final class ProfileJson {
    static final String NOT_ENOUGH = "not enough data";

    private ProfileJson() {}

    /// All of it, or of the documents only one.
    static ObjectNode of(PublishedProfile profile, @Nullable Document only) {
        ObjectNode node = Json.object();
        node.set("headline", headline(profile));
        node.set("coverage", coverage(profile));
        ObjectNode sections = node.putObject("sections");
        ArrayNode lines = Json.array();
        for (SectionDocument section : profile.profile().sections()) {
            if (only == null || only.section().filter(section.section()::equals).isPresent()) {
                section(sections.putObject(section.section().id()), section, lines);
            }
        }
        ObjectNode memory = node.putObject("memory");
        if (only == null || only == Document.MEMORY) {
            for (Memory.Part part : profile.profile().memory().parts()) {
                texts(memory.putArray(part.category().id()), part.lines());
                lines("memory", part.category().id(), part.lines(), lines);
            }
        }
        node.set("lines", lines);
        return node;
    }

    private static ObjectNode headline(PublishedProfile profile) {
        ObjectNode node = Json.object();
        for (Headline line : Headline.ALL) {
            List<String> values = profile.headline(line.slot()).stream()
                    .map(fact -> fact.claim().value())
                    .toList();
            if (line.slot().single()) {
                node.put(line.key(), values.isEmpty() ? null : values.getFirst());
            } else {
                values.forEach(node.putArray(line.key())::add);
            }
        }
        return node;
    }

    private static ObjectNode coverage(PublishedProfile profile) {
        Coverage coverage = profile.publication().coverage();
        ObjectNode node = Json.object()
                .put("conversations", coverage.conversations())
                .put("messages", coverage.messages())
                .put("earliest", Objects.toString(coverage.earliest().orElse(null), null))
                .put("latest", Objects.toString(coverage.latest().orElse(null), null));
        ArrayNode languages = node.putArray("languages");
        coverage.languages()
                .forEach(language -> languages
                        .addObject()
                        .put("language", language.language())
                        .put("understood", language.understood())
                        .put("conversations", language.conversations()));
        return node.put("not_extracted", coverage.unread())
                .put("facts", profile.facts().size())
                .put("made_at", profile.publication().madeAt().toString())
                .put("language_model", (String) null)
                .put("lags", profile.lags());
    }

    private static void section(ObjectNode node, SectionDocument section, ArrayNode lines) {
        for (Field field : section.fields()) {
            if (field.list()) {
                texts(node.putArray(field.name()), field.lines());
            } else {
                node.put(
                        field.name(),
                        field.lines().isEmpty()
                                ? NOT_ENOUGH
                                : field.lines().getFirst().text());
            }
            lines(section.section().id(), field.name(), field.lines(), lines);
        }
    }

    private static void texts(ArrayNode array, List<Line> lines) {
        lines.forEach(line -> array.add(line.text()));
    }

    private static void lines(String document, String part, List<Line> lines, ArrayNode array) {
        for (Line line : lines) {
            ObjectNode node = array.addObject()
                    .put("document", document)
                    .put("part", part)
                    .put("text", line.text());
            ArrayNode facts = node.putArray("facts");
            line.facts().stream().map(UUID::toString).forEach(facts::add);
            node.put("measured", line.measured());
        }
    }
}
