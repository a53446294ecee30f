package soulprint.bench;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import soulprint.conversation.Message;
import soulprint.conversation.Role;
import soulprint.fact.Category;
import soulprint.fact.Mention;
import soulprint.fact.Polarity;
import soulprint.fact.Slot;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Conversations of invented people in which every fact and every trap is labelled; the format is described in
/// labelled/README.md.
record LabelledSet(String name, String language, ZoneId zone, List<Talk> talks) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    record Talk(String id, List<Turn> turns) {
        List<Message> messages() {
            return turns.stream().map(Turn::message).toList();
        }
    }

    record Turn(Message message, List<Label> labels, List<Trap> traps) {}

    /// A set kept apart to judge with: its texts are never printed.
    boolean keptApart() {
        return name.contains(".test.");
    }

    record Trap(String kind, String quote) {}

    record Label(
            List<Slot> slots,
            List<String> value,
            String quote,
            Polarity polarity,
            boolean optional,
            @Nullable String from,
            @Nullable String to) {
        /// Whether the mention says this: of a kind a fair reader accepts, neither denied nor affirmed against it, its
        /// quote holding all that makes the fact, its value some of it.
        boolean met(Mention mention) {
            Set<Category> categories = slots.stream().map(Slot::category).collect(Collectors.toSet());
            boolean kind = slots.contains(mention.claim().slot())
                    || categories.contains(mention.claim().slot().category());
            String said = lower(mention.evidence().quote());
            String claimed = lower(mention.claim().value());
            return kind
                    && (optional || polarity == mention.claim().polarity() || slots.contains(Slot.CHANGE))
                    && value.stream().allMatch(it -> said.contains(lower(it)))
                    && value.stream()
                            .anyMatch(it ->
                                    claimed.contains(lower(it)) || lower(it).contains(claimed));
        }

        private static String lower(String text) {
            return text.toLowerCase(Locale.ROOT).replace('’', '\'');
        }
    }

    static LabelledSet read(Path file) {
        JsonNode tree = JSON.readTree(file.toFile());
        List<Talk> talks = new ArrayList<>();
        for (JsonNode talk : tree.path("conversations")) {
            List<Turn> turns = new ArrayList<>();
            talk.path("messages").forEach(turn -> turns.add(turn(turn)));
            talks.add(new Talk(talk.path("id").asString(), turns));
        }
        return new LabelledSet(
                String.valueOf(file.getFileName()),
                tree.path("language").asString(),
                ZoneId.of(tree.path("zone").asString("UTC")),
                talks);
    }

    private static Turn turn(JsonNode turn) {
        Message message = new Message(
                turn.path("id").asString(),
                Role.of(turn.path("role").asString()),
                Instant.parse(turn.path("time").asString()),
                turn.path("text").asString());
        List<Label> labels = new ArrayList<>();
        turn.path("facts").forEach(fact -> labels.add(label(fact)));
        List<Trap> traps = new ArrayList<>();
        turn.path("traps")
                .forEach(trap -> traps.add(new Trap(
                        trap.path("kind").asString(), trap.path("quote").asString())));
        return new Turn(message, labels, traps);
    }

    private static Label label(JsonNode fact) {
        List<Slot> slots = new ArrayList<>();
        fact.path("slots").forEach(slot -> slots.add(Slot.of(slot.asString()).orElseThrow()));
        List<String> value = new ArrayList<>();
        fact.path("value").forEach(word -> value.add(word.asString()));
        return new Label(
                slots,
                value,
                fact.path("quote").asString(),
                fact.path("polarity").asString("+").equals("-") ? Polarity.NEGATIVE : Polarity.POSITIVE,
                fact.path("optional").asBoolean(false),
                text(fact, "from").orElse(null),
                text(fact, "to").orElse(null));
    }

    private static Optional<String> text(JsonNode node, String name) {
        return Optional.of(node.path(name)).filter(JsonNode::isString).map(JsonNode::asString);
    }
}
