package soulprint.bench;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import soulprint.conversation.Message;
import soulprint.conversation.Role;
import soulprint.extraction.Proposal;
import soulprint.fact.Claim;
import soulprint.fact.Modality;
import soulprint.fact.Polarity;
import soulprint.fact.Slot;
import soulprint.fact.Tense;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Proposals with the verdict a strict, fair reader gives, and the conversations they are about; the format is
/// described in
/// labelled/README.md.
record ProposalSet(String name, Map<String, List<Message>> talks, List<Labelled> proposals) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /// `kind` says what is wrong with it, or that it is a paraphrase; a synonym stands for words that were not said.
    record Labelled(String id, String talk, Proposal proposal, String kind, boolean accept, boolean synonym) {
        String language() {
            return id.substring(0, 2);
        }

        boolean ofUser() {
            return proposal.subject().equals(Proposal.USER);
        }
    }

    boolean keptApart() {
        return name.contains(".test.");
    }

    static ProposalSet read(Path file) {
        JsonNode tree = JSON.readTree(file.toFile());
        Map<String, List<Message>> talks = new HashMap<>();
        for (JsonNode talk : tree.path("conversations")) {
            List<Message> messages = new ArrayList<>();
            talk.path("messages")
                    .forEach(turn -> messages.add(new Message(
                            turn.path("id").asString(),
                            Role.of(turn.path("role").asString()),
                            Instant.parse(turn.path("time").asString()),
                            turn.path("text").asString())));
            talks.put(talk.path("id").asString(), messages);
        }
        List<Labelled> proposals = new ArrayList<>();
        tree.path("proposals").forEach(node -> proposals.add(labelled(node)));
        return new ProposalSet(String.valueOf(file.getFileName()), talks, proposals);
    }

    private static Labelled labelled(JsonNode node) {
        Claim claim = new Claim(
                Slot.of(node.path("slot").asString()).orElseThrow(),
                node.path("value").asString(),
                node.path("polarity").asString().equals("-") ? Polarity.NEGATIVE : Polarity.POSITIVE,
                Modality.valueOf(node.path("modality").asString().toUpperCase(Locale.ROOT)),
                Tense.valueOf(node.path("tense").asString().toUpperCase(Locale.ROOT)));
        Proposal proposal = new Proposal(
                node.path("message").asString(),
                node.path("quote").asString(),
                node.path("subject").asString(),
                claim,
                text(node.path("when")),
                null);
        return new Labelled(
                node.path("id").asString(),
                node.path("conversation").asString(),
                proposal,
                node.path("kind").asString(),
                node.path("accept").asBoolean(),
                node.path("synonym").asBoolean(false));
    }

    private static @Nullable String text(JsonNode node) {
        return node.isString() ? node.asString() : null;
    }
}
