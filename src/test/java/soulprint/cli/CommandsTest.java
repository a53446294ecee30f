package soulprint.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static soulprint.testing.TestExport.assistant;
import static soulprint.testing.TestExport.conversation;
import static soulprint.testing.TestExport.instructions;
import static soulprint.testing.TestExport.user;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import soulprint.testing.Commands;
import soulprint.testing.PlainThinking;
import soulprint.testing.TestExport;
import soulprint.testing.TestServer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@Tag("slow")
final class CommandsTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @TempDir
    private Path folder;

    private Commands commands;
    private Path file;

    @BeforeEach
    void open() throws Exception {
        commands = new Commands(folder.resolve("home"), TestServer.database(), new PlainThinking(1));
        file = TestExport.zip(
                folder.resolve("export.zip"),
                List.of(
                        conversation(
                                "talk-1",
                                "Boat names",
                                1.7e9,
                                user("I named my boat Heron."),
                                assistant("Heron is a fine name.")),
                        "{\"id\":\"broken\",\"mapping\":7}",
                        conversation(
                                "me",
                                "Me",
                                1.71e9,
                                instructions("Answer briefly."),
                                user("My name is Ada\u0007. I live in Oslo. I work as a nurse. I like strong tea."),
                                assistant("Noted.")),
                        conversation("key", "A key", 1.7e9, user("It is AKIA" + "Q3EGRIM2HBT7XKLZ.")),
                        conversation("odd", "\u001b[31mRed\u0007", 1.7e9, user("Red \u001b[2J lantern \u202e."))));
    }

    @Test
    void everyFieldThatIsPrintedIsDocumentedAndEveryDocumentedOneIsPrinted() throws Exception {
        Set<String> printed = new TreeSet<>();
        fields(json("import", file.toString()), printed);
        fields(json("embed"), printed);
        fields(json("search", "boat"), printed);
        fields(json("profile"), printed);
        fields(json("facts"), printed);
        fields(json("fact", "approve", json("facts").get(0).get("id").asString()), printed);
        fields(json("show", "talk-1"), printed);
        fields(json("status"), printed);
        fields(json("backup", folder.resolve("b.zip").toString()), printed);
        fields(JSON.readTree(commands.run("show", "nothing", "--json").out()), printed);
        String document = Files.readString(Path.of("docs/json.md"));
        Set<String> documented = new TreeSet<>();
        var names = Pattern.compile("(?:\"|`)([a-z_]+)(?:\"|`)").matcher(document);
        while (names.find()) {
            documented.add(names.group(1));
        }
        assertThat(documented).containsAll(printed);
        documented.removeAll(printed);
        assertThat(documented)
                .as("words in the document that are values, not fields")
                .containsExactlyInAnyOrder(
                        "bad_input",
                        "not_found",
                        "environment",
                        "database",
                        "busy",
                        "fault",
                        "assistant",
                        "unknown",
                        "null",
                        "custom_instructions",
                        "saved_memory",
                        "plan");
    }

    @Test
    void searchPrintsTheContractOfItsJson() throws Exception {
        commands.run("import", file.toString());
        JsonNode hit = json("search", "boat", "heron", "--limit", "1").get(0);
        assertThat(hit.propertyNames())
                .containsExactly("conversation_id", "title", "date", "message_ids", "score", "snippet");
        assertThat(hit.get("conversation_id").asString()).isEqualTo("talk-1");
        assertThat(hit.get("message_ids").get(0).asString()).isEqualTo("talk-1-0");
        assertThat(hit.get("date").asString()).isEqualTo("2023-11-14T22:13:20Z");
        assertThat(json("search", "zeppelin").isEmpty()).isTrue();
    }

    @Test
    void importedTextCannotSteerTheTerminal() {
        commands.run("import", file.toString());
        String shown = commands.run("show", "odd").out()
                + commands.run("search", "lantern").out();
        assertThat(shown).contains("lantern").doesNotContain("\u001b", "\u0007", "\u202e");
    }

    @Test
    void outputFitsANarrowTerminal() {
        commands.run("import", file.toString());
        assertThat(commands.run(Optional.of(40), "search", "boat").out().lines())
                .filteredOn(line -> !line.contains("soulprint show"))
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(40));
    }

    @Test
    void aHyphenBeforeAWordExcludesItAndAMisspeltOptionDoesNot() {
        commands.run("import", file.toString());
        assertThat(json("search", "boat", "-house").size()).isEqualTo(1);
        assertThat(json("search", "boat", "-named").toString()).doesNotContain("talk-1-0");
        assertThat(commands.run("search", "boat", "--limitt", "3").code()).isEqualTo(2);
        assertThat(commands.run("search", "boat", "--limit", "0").code()).isEqualTo(2);
        assertThat(commands.run("search", " ").code()).isEqualTo(2);
        Commands.Result date = commands.run("search", "boat", "--since", "03.02.2025");
        assertThat(date.code()).isEqualTo(2);
        assertThat(date.err()).contains("2025-02-03").doesNotContain("java");
        assertThat(commands.run("serch", "boat").err()).contains("Did you mean", "search");
    }

    @Test
    void aSearchCanBeNarrowedAndSorted() {
        commands.run("import", file.toString());
        assertThat(ids(json("search", "heron", "--role", "assistant"))).containsExactly("talk-1-1");
        assertThat(ids(json("search", "heron", "--role", "User"))).containsExactly("talk-1-0");
        assertThat(ids(json("search", "heron", "lantern", "--in", "od"))).containsExactly("odd-0");
        assertThat(ids(json("search", "heron", "--provider", "chatgpt"))).containsExactly("talk-1-0", "talk-1-1");
        assertThat(json("search", "heron", "--provider", "parsed").isEmpty()).isTrue();
        assertThat(ids(json("search", "boat", "lantern", "--sort", "newest")).getFirst())
                .isEqualTo("odd-0");
        assertThat(ids(json("search", "heron", "--sort", "oldest"))).containsExactly("talk-1-0", "talk-1-1");
        assertThat(ids(json("search", "heron", "--sort", "newest"))).containsExactly("talk-1-1", "talk-1-0");
    }

    @Test
    void aConversationToSearchInIsNamedAsForShow() {
        commands.run("import", file.toString());
        for (String id : List.of("nothing", "", " ")) {
            Commands.Result search = commands.run("search", "heron", "--in", id);
            assertThat(search.err()).isEqualTo(commands.run("show", id).err()).contains("No conversation has an id");
            assertThat(search.code()).isEqualTo(4);
        }
        assertThat(commands.run("search", "heron").out()).contains("add --in ID");
        assertThat(commands.run("search", "heron", "--in", "talk-1").out()).doesNotContain("--in");
    }

    @Test
    void aWrongChoiceIsAnsweredWithAllOfThem() {
        commands.run("import", file.toString());
        for (List<String> wrong : List.of(
                List.of("--role", "me", "user or assistant"),
                List.of("--role", "unknown", "user or assistant"),
                List.of("--provider", "gemini", "chatgpt"),
                List.of("--sort", "best", "relevance, newest or oldest"))) {
            Commands.Result result = commands.run("search", "heron", wrong.get(0), wrong.get(1));
            assertThat(result.code()).isEqualTo(2);
            assertThat(result.err())
                    .contains(wrong.get(0), "it can be", wrong.get(2))
                    .doesNotContain("java");
        }
    }

    @Test
    void aMistypedWordIsFoundAndTheErrorStreamSaysSo() {
        commands.run("import", file.toString());
        Commands.Result found = commands.run("search", "lanetrn", "--json");
        assertThat(ids(JSON.readTree(found.out()))).containsExactly("odd-0");
        assertThat(found.err()).isEqualTo("No \"lanetrn\": searched for \"lantern\"." + System.lineSeparator());
        assertThat(commands.run("search", "lantern").err()).doesNotContain("searched for");
    }

    private static List<String> ids(JsonNode hits) {
        return hits.valueStream()
                .map(hit -> hit.get("message_ids").get(0).asString())
                .toList();
    }

    @Test
    void hintsCanBePasted() {
        Commands.Result plan = commands.run("plan", file.toString(), "--home", "a b");
        assertThat(plan.out()).contains("soulprint import " + file + " --home 'a b'");
    }

    @Test
    void aFailureIsOneSentenceWithItsExitCode() {
        Commands.Result result =
                commands.run("import", folder.resolve("nowhere.zip").toString());
        assertThat(result.code()).isEqualTo(3);
        assertThat(result.err().strip().lines()).hasSize(1);
        assertThat(result.err()).contains("nowhere.zip");
        assertThat(commands.run("show", "nothing").code()).isEqualTo(4);
        assertThat(commands.run("dance").code()).isEqualTo(2);
        assertThat(commands.run("search").code()).isEqualTo(2);
    }

    private JsonNode json(String... arguments) {
        String[] withJson = java.util.Arrays.copyOf(arguments, arguments.length + 1);
        withJson[arguments.length] = "--json";
        Commands.Result result = commands.run(withJson);
        assertThat(result.code()).as(result.err()).isZero();
        return JSON.readTree(result.out());
    }

    private static void fields(JsonNode node, Set<String> names) {
        if (node.isObject()) {
            names.addAll(node.propertyNames());
        }
        node.forEach(child -> fields(child, names));
    }
}
