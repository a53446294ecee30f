package soulprint.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import soulprint.bench.Corpora.Unusable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// The samples of LoCoMo (long talks of two people): each becomes a transcript, each of its sessions a conversation.
final class LoCoMo {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final List<String> KINDS =
            List.of("?", "multi-hop", "temporal", "open-domain", "single-hop", "adversarial");

    /// `D8:6`, also written `D:8:6` or `D08:06`.
    private static final Pattern TURN = Pattern.compile("D\\s*:?\\s*0*(\\d+)\\s*:\\s*0*(\\d+)");

    private static final DateTimeFormatter TIME = new DateTimeFormatterBuilder()
            .parseCaseInsensitive()
            .appendPattern("h:mm a 'on' d MMMM, yyyy")
            .toFormatter(Locale.ENGLISH);

    private LoCoMo() {}

    static List<Corpus> corpora(Path file, JsonNode samples, Path folder) throws Unusable, IOException {
        String name = String.valueOf(file.getFileName());
        List<Corpus> corpora = new ArrayList<>();
        for (JsonNode sample : samples) {
            if (!sample.path("conversation").isObject() || !sample.path("qa").isArray()) {
                throw new Unusable(
                        "%s holds no samples of LoCoMo: give those, or an export with its questions beside it."
                                .formatted(file));
            }
            String id = sample.path("sample_id").asString();
            Path transcript = Files.createTempFile(folder, "sample", ".jsonl");
            Files.writeString(transcript, transcript(id, sample.path("conversation")));
            corpora.add(new Corpus("LoCoMo", name, transcript, questions(sample.path("qa"))));
        }
        if (corpora.isEmpty()) {
            throw new Unusable("%s holds no samples of LoCoMo: give another file.".formatted(file));
        }
        return corpora;
    }

    private static String transcript(String sample, JsonNode conversation) {
        StringBuilder lines = new StringBuilder();
        for (int number = 1; conversation.has("session_" + number + "_date_time"); number++) {
            String session = "session_" + number;
            Instant at = LocalDateTime.parse(
                            conversation.path(session + "_date_time").asString().strip(), TIME)
                    .toInstant(ZoneOffset.UTC);
            for (JsonNode turn : conversation.path(session)) {
                lines.append(line(sample + "/" + session, at, turn)).append('\n');
                at = at.plusSeconds(1);
            }
        }
        return lines.toString();
    }

    private static ObjectNode line(String conversation, Instant at, JsonNode turn) {
        String caption = turn.path("blip_caption").asString("");
        String text = turn.path("text").asString();
        return JSON.createObjectNode()
                .put("conversation_id", conversation)
                .put("date", at.toString())
                .put("message_id", turn.path("dia_id").asString())
                .put("speaker", turn.path("speaker").asString())
                .put("text", caption.isEmpty() ? text : "%s [shares %s]".formatted(text, caption));
    }

    private static List<Question> questions(JsonNode asked) {
        List<Question> questions = new ArrayList<>();
        for (JsonNode question : asked) {
            Set<String> evidence = new LinkedHashSet<>();
            question.path("evidence").forEach(entry -> evidence.addAll(turns(entry.asString())));
            if (!evidence.isEmpty()) {
                int category = question.path("category").asInt(0);
                String kind = category > 0 && category < KINDS.size() ? KINDS.get(category) : "category " + category;
                questions.add(new Question(kind, question.path("question").asString(), evidence));
            }
        }
        return questions;
    }

    /// The turns that an entry names; an entry that names none stands for itself, and is found nowhere.
    static Set<String> turns(String entry) {
        Set<String> turns = new LinkedHashSet<>();
        Matcher turn = TURN.matcher(entry);
        while (turn.find()) {
            turns.add("D%s:%s".formatted(turn.group(1), turn.group(2)));
        }
        return turns.isEmpty() && !entry.isBlank() ? Set.of(entry) : turns;
    }
}
