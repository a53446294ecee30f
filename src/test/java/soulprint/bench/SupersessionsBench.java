package soulprint.bench;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import soulprint.consolidation.Consolidator;
import soulprint.consolidation.Similarity;
import soulprint.conversation.Message;
import soulprint.conversation.Role;
import soulprint.date.Period;
import soulprint.extraction.Extraction;
import soulprint.extraction.Tagger;
import soulprint.fact.Fact;
import soulprint.fact.Mention;
import soulprint.fact.Source;
import soulprint.language.Language;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What holds and what is superseded after a few dated messages, from their texts to the facts, in the order given and
/// reversed. A case is right if every expectation holds both ways.
final class SupersessionsBench {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private record Expected(
            String slot,
            String value,
            String status,
            @Nullable String from,
            @Nullable String to) {
        boolean met(List<Fact> facts) {
            return facts.stream().anyMatch(this::met);
        }

        private boolean met(Fact fact) {
            Period valid = fact.valid();
            return fact.claim().slot().id().equals(slot)
                    && lower(fact.claim().value()).contains(lower(value))
                    && fact.status().id().equals(status)
                    && (from == null
                            || (valid != null && String.valueOf(valid.from()).startsWith(from)))
                    && (to == null
                            || (valid != null && String.valueOf(valid.to()).startsWith(to)));
        }

        private static String lower(String text) {
            return text.toLowerCase(Locale.ROOT).replace('’', '\'');
        }
    }

    static void run(List<Path> files, boolean failures) {
        for (Path file : files) {
            boolean shown = failures && !String.valueOf(file.getFileName()).contains(".test.");
            Map<String, int[]> counts = new TreeMap<>();
            int right = 0;
            int all = 0;
            for (JsonNode each : JSON.readTree(file.toFile()).path("cases")) {
                boolean held = holds(each, shown);
                int[] count = counts.computeIfAbsent(each.path("language").asString(), _ -> new int[2]);
                count[0] += held ? 1 : 0;
                count[1]++;
                right += held ? 1 : 0;
                all++;
            }
            System.out.printf("%s: %d of %d right both ways", file.getFileName(), right, all);
            counts.forEach((language, count) -> System.out.printf(", %s %d/%d", language, count[0], count[1]));
            System.out.println();
        }
    }

    private static boolean holds(JsonNode each, boolean shown) {
        List<JsonNode> messages = new ArrayList<>();
        each.path("messages").forEach(messages::add);
        List<Fact> forward = facts(each, messages);
        List<Fact> backward = facts(each, messages.reversed());
        List<Expected> failed = expected(each).stream()
                .filter(it -> !it.met(forward) || !it.met(backward))
                .toList();
        boolean held = failed.isEmpty() && forward.equals(backward);
        if (!held && shown) {
            System.out.printf("%s%s%n", each.path("id").asString(), forward.equals(backward) ? "" : ": order matters");
            failed.forEach(it -> System.out.println("  wanted " + it));
            forward.forEach(fact -> System.out.printf(
                    "  got    %s: %s %s %s%n",
                    fact.claim().slot().id(),
                    fact.claim().value(),
                    fact.status().id(),
                    fact.valid()));
        }
        return held;
    }

    private static List<Expected> expected(JsonNode each) {
        List<Expected> expected = new ArrayList<>();
        each.path("expect").forEach(it -> {
            if (!it.path("optional").asBoolean(false)) {
                expected.add(new Expected(
                        it.path("slot").asString(),
                        it.path("value").asString(),
                        it.path("status").asString(),
                        it.path("from").asString(null),
                        it.path("to").asString(null)));
            }
        });
        return expected;
    }

    private static List<Fact> facts(JsonNode each, List<JsonNode> messages) {
        ZoneId zone = ZoneId.of(each.path("zone").asString("UTC"));
        Extraction extraction = new Extraction(zone);
        Language language = new Language(each.path("language").asString());
        List<Mention> mentions = new ArrayList<>();
        for (JsonNode it : messages) {
            Message message = new Message(
                    it.path("id").asString(),
                    Role.of(it.path("role").asString("user")),
                    Instant.parse(it.path("time").asString()),
                    it.path("text").asString());
            mentions.addAll(extraction
                    .of(
                            new Tagger().tag(it.path("conversation").asString(), Source.SAID, List.of(message)),
                            Optional.of(language))
                    .mentions());
        }
        return new Consolidator(Similarity.NONE, zone).facts(mentions, List.of());
    }
}
