package soulprint.cli;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import soulprint.Status;
import soulprint.Transcript;
import soulprint.pass.Count;
import soulprint.pass.EmbeddingState;
import soulprint.pass.EmbeddingSummary;
import soulprint.pass.FactsSummary;
import soulprint.pass.Receipt;
import soulprint.search.Hit;
import soulprint.store.BackupSummary;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The JSON that commands print with `--json`. Its fields are documented in docs/json.md; a test compares the two.
final class Json {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final ObjectWriter WRITER = MAPPER.writerWithDefaultPrettyPrinter();

    private Json() {}

    static String print(Object tree) {
        return WRITER.writeValueAsString(tree);
    }

    static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    static ArrayNode array() {
        return MAPPER.createArrayNode();
    }

    static ObjectNode receipt(Receipt receipt) {
        ObjectNode node = object();
        receipt.files().forEach(node.putArray("files")::add);
        node.put("conversations", receipt.conversations());
        node.put("messages", receipt.messages());
        node.put("contexts", receipt.contexts());
        node.put("abandoned_branches", receipt.abandonedBranches());
        node.put("repaired_texts", receipt.repairedTexts());
        node.set("skipped", counts(receipt.skipped(), "reason", "count"));
        node.set("left_out", counts(receipt.leftOut(), "reason", "count"));
        node.set("secrets", counts(receipt.secrets(), "kind", "count"));
        node.set("languages", counts(receipt.languages(), "language", "conversations"));
        node.put("earliest", time(receipt.earliest()));
        node.put("latest", time(receipt.latest()));
        node.putObject("stored")
                .put("new", receipt.stored().added())
                .put("changed", receipt.stored().changed())
                .put("unchanged", receipt.stored().unchanged())
                .put("kept", receipt.stored().kept())
                .put("chunks", receipt.stored().chunks());
        node.put("seconds", receipt.took().toMillis() / 1000.0);
        return node;
    }

    private static ArrayNode counts(List<Count> counts, String what, String howOften) {
        ArrayNode array = MAPPER.createArrayNode();
        counts.forEach(count -> array.addObject().put(what, count.reason()).put(howOften, count.count()));
        return array;
    }

    static ArrayNode hits(List<Hit> hits) {
        ArrayNode array = MAPPER.createArrayNode();
        for (Hit hit : hits) {
            ObjectNode node = array.addObject()
                    .put("conversation_id", hit.conversationId())
                    .put("title", hit.title())
                    .put("date", time(hit.date()));
            hit.messageIds().forEach(node.putArray("message_ids")::add);
            node.put("score", hit.score()).put("snippet", hit.snippet());
        }
        return array;
    }

    static ObjectNode transcript(Transcript transcript) {
        var heading = transcript.heading();
        ObjectNode node = object().put("conversation_id", heading.id())
                .put("provider", heading.provider().id())
                .put("title", heading.title())
                .put(
                        "language",
                        heading.language().map(language -> language.code()).orElse(null))
                .put("date", time(heading.date()))
                .put("updated_at", time(heading.updatedAt()));
        ArrayNode contexts = node.putArray("contexts");
        transcript
                .contexts()
                .forEach(context ->
                        contexts.addObject().put("kind", context.kind().id()).put("text", context.text()));
        ArrayNode messages = node.putArray("messages");
        transcript
                .messages()
                .forEach(message -> messages.addObject()
                        .put("id", message.id())
                        .put("role", message.role().id())
                        .put("speaker", message.speaker())
                        .put("at", time(Optional.ofNullable(message.at())))
                        .put("text", message.text()));
        return node;
    }

    static ObjectNode imported(Receipt receipt, Optional<FactsSummary> facts, Optional<EmbeddingState> state) {
        ObjectNode node = receipt(receipt);
        node.putNull("facts");
        facts.ifPresent(found -> facts(node.putObject("facts"), found));
        embedding(node, state);
        return node;
    }

    private static void facts(ObjectNode node, FactsSummary facts) {
        node.put("live", facts.facts().live())
                .put("superseded", facts.facts().superseded())
                .put("read", facts.read())
                .put("complete", !facts.elsewhere());
        node.set("rejected", counts(facts.rejected(), "reason", "count"));
        node.set("not_extracted", counts(facts.unread(), "language", "conversations"));
    }

    static ObjectNode embedding(EmbeddingSummary summary) {
        return object().put("model", summary.model().id())
                .put("passages", summary.passages())
                .put("embedded", summary.embedded())
                .put("seconds", summary.took().toMillis() / 1000.0);
    }

    private static void embedding(ObjectNode node, Optional<EmbeddingState> state) {
        node.putNull("embedding");
        state.ifPresent(found -> node.putObject("embedding")
                .put("model", found.model().id())
                .put("passages", found.passages())
                .put("embedded", found.embedded())
                .put("complete", found.complete())
                .put("running", found.running())
                .put("seconds_left", found.left().toSeconds()));
    }

    static ObjectNode status(Status status) {
        ObjectNode node = object();
        node.put("home", status.home());
        node.put("conversations", status.totals().conversations());
        node.put("messages", status.totals().messages());
        node.put("chunks", status.totals().chunks());
        node.put("earliest", time(status.totals().earliest()));
        node.put("latest", time(status.totals().latest()));
        ArrayNode languages = node.putArray("languages");
        status.totals()
                .languages()
                .forEach(share -> languages
                        .addObject()
                        .put("language", share.code())
                        .put("conversations", share.conversations()));
        node.put("index_behind", status.indexBehind());
        embedding(node, status.embedding());
        node.putObject("profile")
                .put("made_at", time(status.profile().madeAt()))
                .put("facts", status.profile().facts().live())
                .put("lags", status.profile().lags())
                .put("running", status.profile().running());
        node.put("importing", status.importing());
        node.put("interrupted", status.interrupted());
        node.putNull("last_import");
        lastImport(node, status);
        return node;
    }

    private static void lastImport(ObjectNode node, Status status) {
        status.lastImport().ifPresent(row -> {
            ObjectNode last = node.putObject("last_import")
                    .put("files", row.sources())
                    .put("state", row.state())
                    .put("started_at", row.startedAt().toString())
                    .put("finished_at", time(row.finishedAt()))
                    .put("total", row.total())
                    .put("done", row.done())
                    .put("error", row.error().orElse(null));
            lines(last.putArray("skipped"), status, "skipped", "reason");
            lines(last.putArray("left_out"), status, "left out", "reason");
            lines(last.putArray("secrets"), status, "secret", "kind");
        });
    }

    static ObjectNode backup(BackupSummary summary) {
        return object().put("conversations", summary.conversations())
                .put("messages", summary.messages())
                .put("bytes", summary.bytes());
    }

    private static void lines(ArrayNode array, Status status, String topic, String what) {
        status.lastReceipt().stream()
                .filter(line -> line.topic().equals(topic))
                .forEach(line -> array.addObject().put(what, line.reason()).put("count", line.count()));
    }

    private static @Nullable String time(Optional<Instant> time) {
        return time.map(Instant::toString).orElse(null);
    }
}
