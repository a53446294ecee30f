package soulprint.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What the example promises a visitor, and every later feature that is shown on it.
@Tag("slow")
class ExampleArchiveTest {
    private static final Path EXAMPLES = Path.of("examples");
    private static final Path ARCHIVE = EXAMPLES.resolve("chatgpt-export.zip");
    private static final List<JsonNode> CONVERSATIONS = new ArrayList<>();

    @BeforeAll
    static void readTheArchive() throws IOException {
        CONVERSATIONS.clear();
        try (var archive = new ZipFile(ARCHIVE.toFile())) {
            for (var entry : archive.stream().toList()) {
                if (entry.getName().matches("conversations-\\d{3}\\.json")) {
                    var shard = JsonMapper.shared().readTree(archive.getInputStream(entry));
                    shard.forEach(CONVERSATIONS::add);
                }
            }
        }
    }

    @Test
    void theArchiveIsSmallAndHoldsThreeYears() throws IOException {
        assertThat(Files.size(ARCHIVE)).isLessThan(600_000);
        assertThat(CONVERSATIONS).hasSizeGreaterThanOrEqualTo(64);
        var times = CONVERSATIONS.stream()
                .map(each -> each.get("create_time").asDouble())
                .sorted()
                .toList();
        assertThat(times.getLast() - times.getFirst()).isGreaterThan(3 * 365 * 86_400.0);
    }

    @Test
    void everySourceIsInTheArchive() throws IOException {
        try (Stream<Path> sources = Files.list(EXAMPLES.resolve("source"))) {
            var transcripts = sources.filter(
                            path -> path.getFileName().toString().startsWith("20"))
                    .count();
            assertThat(CONVERSATIONS).hasSize((int) transcripts);
        }
    }

    @Test
    void everyNodeHangsUnderAParentThatListsIt() {
        for (var conversation : CONVERSATIONS) {
            var mapping = conversation.get("mapping");
            for (var node : mapping) {
                var parent = node.get("parent");
                if (!parent.isNull()) {
                    assertThat(mapping.get(parent.asString()).get("children"))
                            .as(conversation.get("title").asString())
                            .contains(node.get("id"));
                }
            }
        }
    }

    @Test
    void everyConversationButOneNamesItsLastNode() {
        assertThat(CONVERSATIONS.stream().filter(each -> !each.has("current_node")))
                .hasSize(1);
        assertThat(CONVERSATIONS.stream().filter(each -> each.has("current_node")))
                .allSatisfy(each -> assertThat(
                                each.get("mapping").has(each.get("current_node").asString()))
                        .isTrue());
    }

    @Test
    void noSourceHoldsSomethingThatLooksLikeAKey() throws IOException {
        try (Stream<Path> files = Files.walk(EXAMPLES)) {
            for (var file : files.filter(path -> path.toString().matches(".*\\.(md|py)"))
                    .toList()) {
                assertThat(Files.readString(file))
                        .as(file.toString())
                        .doesNotContainPattern("sk-proj-[A-Za-z0-9]{20}|AKIA[A-Z2-7]{16}|4111 1111");
            }
        }
    }
}
