package soulprint.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Opens the files of a benchmark: LoCoMo's samples, or an export with its questions beside it.
final class Corpora {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Corpora() {}

    /// A file that no corpus can be made of.
    static final class Unusable extends Exception {
        private static final long serialVersionUID = 1;

        Unusable(String sentence) {
            super(sentence);
        }
    }

    /// The histories in a file; what has to be written for them goes into `folder`.
    static List<Corpus> of(Path file, Path folder) throws Unusable, IOException {
        if (!Files.isReadable(file)) {
            throw new Unusable("There is no file %s: check its name.".formatted(file));
        }
        String name = String.valueOf(file.getFileName());
        if (!name.endsWith(".zip")) {
            return LoCoMo.corpora(file, tree(file), folder);
        }
        Path questions = file.resolveSibling(name.replaceFirst("\\.zip$", ".questions.json"));
        if (!Files.isReadable(questions)) {
            throw new Unusable("There is no %s beside %s: the questions must stand there."
                    .formatted(questions.getFileName(), file));
        }
        String benchmark = name.startsWith("beam") ? "BEAM" : "Exports";
        return List.of(new Corpus(benchmark, name, file, questions(tree(questions), questions)));
    }

    private static List<Question> questions(JsonNode tree, Path file) throws Unusable {
        List<Question> questions = new ArrayList<>();
        for (JsonNode asked : tree) {
            if (!asked.path("question").isString() || !asked.path("evidence").isArray()) {
                throw new Unusable(
                        "%s is no list of {kind, question, evidence}: give one beside each export.".formatted(file));
            }
            Set<String> evidence = new LinkedHashSet<>();
            asked.path("evidence").forEach(id -> evidence.add(id.asString()));
            evidence.removeIf(String::isBlank);
            if (!evidence.isEmpty()) {
                questions.add(new Question(
                        asked.path("kind").asString("?"), asked.path("question").asString(), evidence));
            }
        }
        return questions;
    }

    private static JsonNode tree(Path file) throws Unusable {
        try {
            return JSON.readTree(file.toFile());
        } catch (JacksonException e) {
            throw new Unusable(
                    "%s is no JSON: give LoCoMo's samples, or an export with its questions beside it.".formatted(file));
        }
    }
}
