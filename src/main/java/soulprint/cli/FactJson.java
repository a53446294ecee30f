package soulprint.cli;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import soulprint.fact.Evidence;
import soulprint.fact.Fact;
import soulprint.fact.Mention;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Facts as `--json` prints them.
final class FactJson {
    private FactJson() {}

    static ArrayNode facts(List<Fact> facts) {
        ArrayNode array = Json.array();
        facts.forEach(fact -> array.add(fact(fact)));
        return array;
    }

    static ObjectNode fact(Fact fact) {
        ObjectNode node = Json.object()
                .put("id", fact.id().toString())
                .put("category", fact.claim().slot().category().id())
                .put("slot", fact.claim().slot().id())
                .put("statement", fact.statement())
                .put("status", fact.status().id())
                .put("observed_at", Objects.toString(observed(fact), null))
                .put("valid_from", Days.from(fact.told()))
                .put("valid_to", Days.to(fact.told()))
                .put("superseded_by", Objects.toString(fact.supersededBy(), null));
        ArrayNode evidence = node.putArray("evidence");
        for (Mention mention : fact.mentions()) {
            Evidence words = mention.evidence();
            evidence.addObject()
                    .put("conversation_id", words.conversationId())
                    .put("message_id", words.messageId())
                    .put("quote", words.quote())
                    .put("offset", words.offset());
        }
        return node;
    }

    /// When the newest of its mentions was said.
    static @Nullable Instant observed(Fact fact) {
        return fact.mentions().stream()
                .map(mention -> mention.evidence().saidAt())
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .max(Instant::compareTo)
                .orElse(null);
    }
}
