package soulprint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static soulprint.testing.TestExport.assistant;
import static soulprint.testing.TestExport.conversation;
import static soulprint.testing.TestExport.user;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import soulprint.conversation.Provider;
import soulprint.conversation.Role;
import soulprint.conversation.UserId;
import soulprint.failure.Failure;
import soulprint.failure.SoulprintException;
import soulprint.pass.Progress;
import soulprint.pass.Receipt;
import soulprint.pass.Sources;
import soulprint.search.Answer;
import soulprint.search.Hit;
import soulprint.search.Query;
import soulprint.search.SearchIndexWriter;
import soulprint.store.Database;
import soulprint.store.DatabaseAddress;
import soulprint.testing.Dump;
import soulprint.testing.TestExport;
import soulprint.testing.TestServer;

@Tag("slow")
final class SoulprintTest {
    private static final String TALK = conversation(
            "talk-1", "Boat names", 1.7e9, user("I named my boat Heron."), assistant("Heron is a fine name."));
    private static final String LONGER = conversation(
            "talk-1",
            "Boat names",
            1.7e9,
            user("I named my boat Heron."),
            assistant("Heron is a fine name."),
            user("I painted it turquoise in April."));

    @TempDir
    private Path folder;

    private DatabaseAddress address;

    @BeforeEach
    void takeADatabase() {
        address = TestServer.database();
    }

    @Test
    void whatWasImportedIsFoundWithTheIdsOfTheExport() throws Exception {
        Receipt receipt = imported(TALK, conversation("talk-2", "Soup", 1.71e9, user("Leek soup tonight?")));
        assertThat(receipt.conversations()).isEqualTo(2);
        assertThat(receipt.messages()).isEqualTo(3);
        assertThat(receipt.skipped()).isEmpty();
        List<Hit> hits = search("boat heron");
        Hit hit = hits.getFirst();
        assertThat(hit.conversationId()).isEqualTo("talk-1");
        assertThat(hit.title()).isEqualTo("Boat names");
        assertThat(hit.messageIds()).containsExactly("talk-1-0");
        assertThat(hits.get(1).messageIds()).containsExactly("talk-1-1");
        assertThat(hit.snippet()).contains("boat Heron");
    }

    @Test
    void importingTheSameArchiveAgainChangesNothingAndStoresNothing() throws Exception {
        imported(TALK, conversation("talk-2", "Soup", 1.71e9, user("Leek soup tonight?")));
        List<String> before = everything();
        Receipt again = imported(TALK, conversation("talk-2", "Soup", 1.71e9, user("Leek soup tonight?")));
        assertThat(again.stored().unchanged()).isEqualTo(2);
        assertThat(again.changedNothing()).isTrue();
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void aLongerVersionAddsOnlyTheDifference() throws Exception {
        imported(TALK);
        String kept = "SELECT message_id, xmin FROM soulprint.messages ORDER BY position LIMIT 2";
        List<String> before = Dump.rows(address, kept);
        Receipt receipt = imported(LONGER);
        assertThat(receipt.stored().changed()).isEqualTo(1);
        assertThat(Dump.rows(address, kept)).isEqualTo(before);
        assertThat(search("turquoise").getFirst().messageIds()).contains("talk-1-2");
        assertThat(search("heron")).hasSize(2);
    }

    @Test
    void importingTwoVersionsInEitherOrderGivesTheSameHistory() throws Exception {
        imported(TALK);
        imported(LONGER);
        List<String> forwards = Dump.of(address);
        address = TestServer.database();
        imported(LONGER);
        Receipt late = imported(TALK);
        assertThat(late.stored().kept()).isEqualTo(1);
        assertThat(Dump.of(address)).isEqualTo(forwards);
    }

    @Test
    void aSecretIsNeverStored() throws Exception {
        String secret = "AKIA" + "Q3EGRIM2HBT7XKLZ";
        Receipt receipt = imported(conversation("keys", "My key " + secret, 1.7e9, user("Here it is: " + secret)));
        assertThat(receipt.secrets()).isNotEmpty();
        assertThat(String.join("\n", everything())).doesNotContain(secret);
        String backup = backedUp("secret.zip").toString();
        assertThat(Files.size(Path.of(backup))).isPositive();
        assertThat(search("here it is").getFirst().snippet())
                .doesNotContain(secret)
                .contains("[redacted:");
    }

    @Test
    void nothingIsStoredWhenOneOfSeveralFilesIsBroken() throws Exception {
        Path good = TestExport.zip(folder.resolve("good.zip"), List.of(TALK));
        Path cut = folder.resolve("cut.zip");
        byte[] bytes = Files.readAllBytes(TestExport.zip(folder.resolve("whole.zip"), TestExport.random(1, 50)));
        Files.write(cut, java.util.Arrays.copyOf(bytes, bytes.length / 2));
        assertThatThrownBy(() -> imported(good, cut))
                .isInstanceOf(SoulprintException.class)
                .hasMessageContaining("cut.zip");
        assertThat(Dump.rows(address, "SELECT to_regclass('soulprint.conversations')"))
                .containsExactly("null");
    }

    @Test
    void anImportThatFoundNothingIsAFailure() throws Exception {
        Path file = TestExport.zip(folder.resolve("empty.zip"), List.of(conversation("none", "Nothing", 1.7e9)));
        assertThatThrownBy(() -> imported(file))
                .isInstanceOfSatisfying(
                        SoulprintException.class, e -> assertThat(e.failure()).isEqualTo(Failure.BAD_INPUT))
                .hasMessageContaining("empty.zip");
    }

    @Test
    void aBadConversationIsSkippedWithItsReasonAndTheRestGoesOn() throws Exception {
        Receipt receipt =
                imported(TALK, "{\"id\":\"odd\",\"mapping\":7}", conversation("c", "C", 1.7e9, user("Kettle.")));
        assertThat(receipt.conversations()).isEqualTo(2);
        assertThat(Receipt.sum(receipt.skipped())).isEqualTo(1);
        assertThat(search("kettle")).hasSize(1);
    }

    @Test
    void planTellsWhatAnImportWouldDoAndStoresNothing() throws Exception {
        imported(TALK);
        List<String> before = everything();
        Path file = TestExport.zip(
                folder.resolve("next.zip"), List.of(LONGER, conversation("new", "New", 1.7e9, user("Anchor."))));
        Receipt plan = with(soulprint -> {
            try (Sources sources = Sources.open(List.of(file), Progress.SILENT)) {
                return soulprint.plan(sources, Progress.SILENT);
            }
        });
        assertThat(plan.stored().added()).isEqualTo(1);
        assertThat(plan.stored().changed()).isEqualTo(1);
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void aLostIndexIsRebuiltByTheNextSearch() throws Exception {
        imported(TALK);
        TestServer.delete(folder.resolve("home").resolve("index"));
        assertThat(search("heron")).hasSize(2);
    }

    @Test
    void anIndexOfAnOlderGenerationNeverAnswers() throws Exception {
        imported(TALK);
        Path index = folder.resolve("home").resolve("index").resolve(UserId.LOCAL.toString());
        Path before = folder.resolve("index-before");
        copy(index, before);
        imported(conversation("talk-1", "Boat names", 1.8e9, user("I renamed my boat Curlew.")));
        TestServer.delete(index);
        copy(before, index);
        // Somebody else is writing the index, so that this search cannot bring it up to date itself.
        try (SearchIndexWriter writer = SearchIndexWriter.open(index).orElseThrow()) {
            assertThat(writer.position()).isPresent();
            Answer answer = with(soulprint -> soulprint.search(Query.of("heron"), 5, Progress.SILENT));
            assertThat(answer.hits()).isEmpty();
            assertThat(answer.remark()).isPresent();
            assertThat(search("curlew").getFirst().messageIds()).containsExactly("talk-1-0");
            assertThat(search(Query.of("curlew")
                            .by(Role.USER)
                            .with(Provider.CHATGPT)
                            .within("talk")))
                    .hasSize(1);
            assertThat(search(Query.of("curlew").by(Role.ASSISTANT))).isEmpty();
            assertThat(search(Query.of("curlew").with(Provider.PARSED))).isEmpty();
        }
        assertThat(search("curlew")).hasSize(1);
    }

    @Test
    void fullTextSearchKeepsTheOrderAskedFor() throws Exception {
        imported(
                conversation("old", "", 1.6e9, user("a kettle, the kettle, my kettle")),
                conversation("new", "", 1.7e9, user("one kettle")));
        TestServer.delete(folder.resolve("home").resolve("index"));
        Path index = folder.resolve("home").resolve("index").resolve(UserId.LOCAL.toString());
        Query kettle = Query.of("kettle");
        try (SearchIndexWriter _ = SearchIndexWriter.open(index).orElseThrow()) {
            assertThat(search(kettle)).extracting(Hit::conversationId).containsExactly("old", "new");
            assertThat(search(kettle.sorted(Query.Order.NEWEST)))
                    .extracting(Hit::conversationId)
                    .containsExactly("new", "old");
            assertThat(search(kettle.sorted(Query.Order.OLDEST)))
                    .extracting(Hit::conversationId)
                    .containsExactly("old", "new");
        }
    }

    @Test
    void aBackupRestoresIntoAnotherDatabase() throws Exception {
        List<String> all = new ArrayList<>(TestExport.random(3, 40));
        all.add(TALK);
        imported(all.toArray(String[]::new));
        imported(LONGER);
        List<String> before = Dump.of(address);
        Path file = backedUp("backup.zip");
        address = TestServer.database();
        assertThat(with(soulprint -> soulprint.restore(file, Progress.SILENT)).conversations())
                .isEqualTo(41);
        assertThat(Dump.of(address)).isEqualTo(before);
        assertThat(search("turquoise")).hasSize(1);
        assertThat(imported(LONGER).changedNothing()).isTrue();
        assertThatThrownBy(() -> with(soulprint -> soulprint.restore(file, Progress.SILENT)))
                .hasMessageContaining("--home");
    }

    @Test
    void aDamagedBackupIsRefusedAndNothingIsRestored() throws Exception {
        imported(TestExport.random(3, 40).toArray(String[]::new));
        byte[] whole = Files.readAllBytes(backedUp("whole.zip"));
        SplittableRandom random = new SplittableRandom(4);
        for (int round = 0; round < 12; round++) {
            byte[] damaged = whole.clone();
            damaged[random.nextInt(60, whole.length / 2)] ^= (byte) (1 << random.nextInt(8));
            Path file = Files.write(folder.resolve("damaged" + round + ".zip"), damaged);
            address = TestServer.database();
            assertThatThrownBy(() -> with(soulprint -> soulprint.restore(file, Progress.SILENT)))
                    .isInstanceOf(SoulprintException.class)
                    .hasMessageContaining("damaged" + round);
            assertThat(Dump.of(address)).isEmpty();
        }
    }

    @Test
    void aBackupThatCannotBeWrittenSaysSoAndLeavesNothing() throws Exception {
        imported(TALK);
        assertThatThrownBy(() -> backedUp("no-such-folder/backup.zip"))
                .isInstanceOfSatisfying(
                        SoulprintException.class, e -> assertThat(e.failure()).isEqualTo(Failure.ENVIRONMENT));
    }

    @Test
    void anImportWhoseLockIsLostStoresNothingMore() throws Exception {
        try (Database database = Database.open(address, Optional::empty);
                var lock =
                        soulprint.store.ImportLock.take(database, UserId.LOCAL).orElseThrow()) {
            database.change(lock::verify);
            Dump.rows(address, "SELECT pg_terminate_backend(pid) FROM pg_locks WHERE locktype = 'advisory'");
            assertThatThrownBy(() -> database.change(lock::verify)).isInstanceOf(SoulprintException.class);
        }
    }

    @Test
    void anImportOfOtherFilesLeavesTheRecordOfAnInterruptedOne() throws Exception {
        imported(TALK);
        String interrupted = "INSERT INTO soulprint.imports (id, user_id, sources, started_at, state, total) VALUES "
                + "(gen_random_uuid(), '%s', 'big.zip', now() + interval '1 hour', 'running', 9) RETURNING sources"
                        .formatted(UserId.LOCAL);
        assertThat(Dump.rows(address, interrupted)).containsExactly("big.zip");
        imported(LONGER);
        assertThat(with(Soulprint::status).interrupted()).isTrue();
    }

    @Test
    void aSecondImportAtTheSameTimeIsRefused() throws Exception {
        Path file = TestExport.zip(folder.resolve("busy.zip"), List.of(TALK));
        try (Database database = Database.open(address, Optional::empty);
                var lock =
                        soulprint.store.ImportLock.take(database, UserId.LOCAL).orElseThrow()) {
            assertThat(lock).isNotNull();
            assertThat(with(Soulprint::status).importing()).isTrue();
            assertThatThrownBy(() -> imported(file))
                    .isInstanceOfSatisfying(
                            SoulprintException.class,
                            e -> assertThat(e.failure()).isEqualTo(Failure.BUSY));
        }
        assertThat(with(Soulprint::status).importing()).isFalse();
    }

    @Test
    void aConversationIsShownByTheBeginningOfItsId() throws Exception {
        imported(TALK, conversation("tale", "T", 1.7e9, user("Once.")));
        assertThat(with(soulprint -> soulprint.show("talk")).messages()).hasSize(2);
        assertThatThrownBy(() -> with(soulprint -> soulprint.show("ta"))).hasMessageContaining("more");
        assertThatThrownBy(() -> with(soulprint -> soulprint.show("x"))).isInstanceOf(SoulprintException.class);
    }

    @Test
    void oneUserNeverFindsWhatAnotherSaid() throws Exception {
        imported(TALK);
        UserId other = new UserId(new java.util.UUID(7, 7));
        try (Soulprint soulprint = open(other)) {
            assertThat(soulprint.search(Query.of("heron"), 5, Progress.SILENT).hits())
                    .isEmpty();
            assertThat(soulprint.status().totals().conversations()).isZero();
            assertThatThrownBy(() -> soulprint.show("talk-1")).isInstanceOf(SoulprintException.class);
        }
    }

    @Test
    void whatPeopleAskIsNeverAnError() throws Exception {
        imported(TALK);
        for (String query : List.of("", "\"", "-", "-boat", "***", "a\u0000b", "\"heron", "🛶 OR AND NOT", "boat~2^")) {
            Answer answer = with(soulprint -> soulprint.search(Query.of(query), 5, Progress.SILENT));
            assertThat(answer).isNotNull();
        }
    }

    private Receipt imported(String... conversations) throws Exception {
        Path file = TestExport.zip(Files.createTempFile(folder, "export", ".zip"), List.of(conversations));
        return imported(file);
    }

    private Receipt imported(Path... files) {
        try (Sources sources = Sources.open(List.of(files), Progress.SILENT)) {
            return with(soulprint -> soulprint.importExports(sources, Progress.SILENT));
        }
    }

    private List<Hit> search(String words) {
        return search(Query.of(words));
    }

    private List<Hit> search(Query query) {
        return with(soulprint -> soulprint.search(query, 10, Progress.SILENT)).hits();
    }

    private Path backedUp(String name) {
        Path file = folder.resolve(name);
        with(soulprint -> soulprint.backup(file, Progress.SILENT));
        return file;
    }

    /// All rows of the history's tables, with everything in them.
    private List<String> everything() throws Exception {
        List<String> rows = new ArrayList<>();
        for (String table : List.of(
                "soulprint.conversations",
                "soulprint.messages",
                "soulprint.contexts",
                "soulprint.context_places",
                "soulprint.changes",
                "soulprint.histories",
                "soulprint.imports",
                "soulprint.import_counts",
                "public.conversation_chunks")) {
            rows.addAll(Dump.rows(address, "SELECT t.*, t.xmin FROM " + table + " t ORDER BY t::text"));
        }
        return rows;
    }

    private static void copy(Path from, Path to) throws Exception {
        try (var files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
        }
    }

    private <T> T with(java.util.function.Function<Soulprint, T> work) {
        try (Soulprint soulprint = open(UserId.LOCAL)) {
            return work.apply(soulprint);
        }
    }

    private Soulprint open(UserId user) {
        Home home = new Home(folder.resolve("home"), Database.open(address, Optional::empty), () -> {});
        return new Soulprint(home, user, InstantSource.system(), Models.byRule(Optional.empty(), ZoneOffset.UTC));
    }
}
