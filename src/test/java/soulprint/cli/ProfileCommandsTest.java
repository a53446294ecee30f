package soulprint.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static soulprint.testing.TestExport.assistant;
import static soulprint.testing.TestExport.conversation;
import static soulprint.testing.TestExport.instructions;
import static soulprint.testing.TestExport.user;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
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
final class ProfileCommandsTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String LONG = "strong tea from the hills beyond the river " + "tea".repeat(30);

    @TempDir
    private Path folder;

    private Commands commands;
    private Commands.Result imported;

    @BeforeEach
    void takeAProfile() throws Exception {
        commands = new Commands(folder.resolve("home"), TestServer.database(), new PlainThinking(1));
        Path file = TestExport.zip(
                folder.resolve("export.zip"),
                List.of(
                        conversation("oslo", "", 1.6e9, user("I live in Oslo."), assistant("I live in a server.")),
                        conversation(
                                "me",
                                "Me",
                                1.7e9,
                                instructions("Answer briefly."),
                                user("My name is Ada\u001b[2J\u202e. I live in Bergen. I work as a nurse. I like "
                                        + LONG + "."))));
        imported = commands.run("import", file.toString());
    }

    @Test
    void anImportSaysHowManyFactsThereAreAndLeadsToTheProfile() {
        assertThat(imported.out())
                .contains("Facts   5 facts and 1 that no longer hold, each with its quote")
                .contains("Next:   soulprint profile");
    }

    @Test
    void aProfileSaysWhoThisIsFirstAndHowMuchThatRestsOn() {
        String out = commands.run("profile").out();
        assertThat(out.lines().limit(3).map(String::strip))
                .containsExactly("Name      Ada [2J\ufffd", "Work      nurse", "Home      Bergen");
        assertThat(out)
                .contains("Rests on 5 facts from 2 conversations, 3 messages (13 Sep 2020 - 14 Nov 2023).")
                .contains("without a language model: quotes and counts, no conclusions.")
                .contains("MEMORY")
                .contains("- Lives in: Bergen")
                .contains("Communication style\n    - Plain words")
                .contains("Not enough data: personality traits,");
        assertThat(out.indexOf("MEMORY")).isLessThan(out.indexOf("SOUL"));
        assertThat(out).doesNotContain("Oslo", "\u001b", "\u202e");
    }

    @Test
    void sourcesAreShownOnDemand() {
        assertThat(commands.run("profile").out()).doesNotContain("soulprint show");
        assertThat(commands.run("profile", "--sources").out())
                .contains("soulprint show me")
                .contains("counted in 3 messages");
    }

    @Test
    void oneDocumentCanBeAskedFor() {
        String user = commands.run("profile", "--section", "user").out();
        assertThat(user).startsWith("USER\n").doesNotContain("MEMORY", "SOUL");
        assertThat(commands.run("profile", "--section", "Memory").out())
                .startsWith("MEMORY\n")
                .doesNotContain("SOUL");
        JsonNode memory = json("profile", "--section", "memory");
        assertThat(memory.get("sections").isEmpty()).isTrue();
        assertThat(memory.get("memory").propertyNames())
                .containsExactly("preferences", "projects", "dates", "beliefs", "decisions");
        Commands.Result wrong = commands.run("profile", "--section", "heart");
        assertThat(wrong.code()).isEqualTo(2);
        assertThat(wrong.err()).contains("soul, identity, user, agents, tools or memory");
        assertThat(commands.run("profile", "--section", "tools", "--markdown").out())
                .startsWith("# TOOLS");
    }

    @Test
    void aProfileAndFactsFitANarrowTerminal() {
        for (List<String> words : List.of(
                List.of("profile"),
                List.of("profile", "--sources"),
                List.of("facts", "--history"),
                List.of("profile", "--section", "memory"))) {
            String out =
                    commands.run(Optional.of(40), words.toArray(String[]::new)).out();
            assertThat(out.lines())
                    .filteredOn(line -> !line.contains("soulprint "))
                    .isNotEmpty()
                    .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(40));
        }
    }

    @Test
    void aProfileAsJsonHasEveryFieldAndEveryLineItsFacts() {
        JsonNode profile = json("profile");
        assertThat(profile.propertyNames()).containsExactly("headline", "coverage", "sections", "memory", "lines");
        assertThat(profile.get("headline").get("home").asString()).isEqualTo("Bergen");
        assertThat(profile.get("headline").get("partner").isNull()).isTrue();
        assertThat(profile.get("headline").get("projects").isArray()).isTrue();
        assertThat(profile.get("sections").get("user").get("location").asString())
                .isEqualTo("Lives in: Bergen");
        assertThat(profile.get("sections").get("user").get("name").asString()).isEqualTo("not enough data");
        assertThat(profile.get("sections").get("agents").get("do_not").isEmpty())
                .isTrue();
        assertThat(profile.get("lines"))
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line.get("facts").isEmpty())
                        .isEqualTo(!line.get("measured").isNull()));
    }

    @Test
    void factsPrintTheContractOfTheirJson() {
        JsonNode facts = json("facts");
        assertThat(facts).hasSize(5).allSatisfy(fact -> {
            assertThat(fact.propertyNames())
                    .containsExactly(
                            "id",
                            "category",
                            "slot",
                            "statement",
                            "status",
                            "observed_at",
                            "valid_from",
                            "valid_to",
                            "superseded_by",
                            "evidence");
            assertThat(fact.get("status").asString()).isEqualTo("live");
            assertThat(fact.get("evidence").get(0).propertyNames())
                    .containsExactly("conversation_id", "message_id", "quote", "offset");
        });
        JsonNode history = json("facts", "--history", "--category", "decisions");
        JsonNode oslo = history.valueStream()
                .filter(fact -> fact.get("statement").asString().equals("Lives in: Oslo"))
                .findFirst()
                .orElseThrow();
        assertThat(oslo.get("status").asString()).isEqualTo("superseded");
        assertThat(history.valueStream().map(fact -> fact.get("id").asString()))
                .contains(oslo.get("superseded_by").asString());
        assertThat(oslo.get("observed_at").asString()).isEqualTo("2020-09-13T12:26:40Z");
        assertThat(oslo.get("valid_from").isNull()).isTrue();
    }

    @Test
    void factsAreListedUnderTheirHeadingsWithQuoteDateAndId() {
        String out = commands.run("facts", "--category", "decisions").out();
        assertThat(out)
                .contains("Decisions & Context\n")
                .contains("  Lives in: Bergen\n    \"I live in Bergen.\"\n    14 Nov 2023 · ")
                .doesNotContain("Oslo", "tea");
        assertThat(commands.run("facts", "--history").out()).contains("superseded by ");
        assertThat(commands.run("facts", "--category", "projects").out()).startsWith("No facts.");
    }

    @Test
    void aFactIsDecidedAboutByTheBeginningOfItsId() {
        String id = id("Lives in: Bergen").substring(0, 10);
        assertThat(commands.run("fact", "correct", id, "Bergen, Sandviken").out())
                .contains("Lives in: Bergen, Sandviken")
                .contains("Corrected.");
        assertThat(commands.run("profile").out()).contains("Home      Bergen, Sandviken");
        assertThat(json("fact", "reject", id).get("status").asString()).isEqualTo("rejected");
        assertThat(commands.run("profile").out()).doesNotContain("Home");
        assertThat(commands.run("facts", "--history").out()).contains("rejected");
    }

    @Test
    void aWrongDecisionIsToldInOneSentence() {
        String id = id("Lives in: Bergen");
        assertThat(commands.run("fact", "approve", "zzz").code()).isEqualTo(4);
        for (List<String> wrong : List.of(
                List.of("forget", id),
                List.of("correct", id),
                List.of("correct", id, " "),
                List.of("correct", id, "x".repeat(201)),
                List.of("correct", id, "two\nlines"),
                List.of("approve", id, "value"))) {
            List<String> words = new java.util.ArrayList<>(List.of("fact"));
            words.addAll(wrong);
            Commands.Result result = commands.run(words.toArray(String[]::new));
            assertThat(result.code()).as(wrong.toString()).isEqualTo(2);
            assertThat(result.err()).doesNotContain("java");
        }
    }

    @Test
    void statusSaysWhenTheProfileWasMade() {
        assertThat(commands.run("status").out()).containsPattern("Profile  5 facts, made \\d+ ");
    }

    private String id(String statement) {
        return json("facts")
                .valueStream()
                .filter(fact -> fact.get("statement").asString().equals(statement))
                .findFirst()
                .orElseThrow()
                .get("id")
                .asString();
    }

    private JsonNode json(String... arguments) {
        String[] withJson = java.util.Arrays.copyOf(arguments, arguments.length + 1);
        withJson[arguments.length] = "--json";
        Commands.Result result = commands.run(withJson);
        assertThat(result.code()).as(result.err()).isZero();
        return JSON.readTree(result.out());
    }
}
