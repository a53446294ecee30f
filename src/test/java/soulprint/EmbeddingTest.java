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
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import soulprint.conversation.UserId;
import soulprint.failure.Failure;
import soulprint.failure.SoulprintException;
import soulprint.model.Embedder;
import soulprint.pass.EmbeddingState;
import soulprint.pass.EmbeddingSummary;
import soulprint.pass.Progress;
import soulprint.pass.Sources;
import soulprint.pass.Stage;
import soulprint.search.Query;
import soulprint.search.SearchIndex;
import soulprint.store.Database;
import soulprint.store.DatabaseAddress;
import soulprint.store.EmbeddingLock;
import soulprint.testing.Dump;
import soulprint.testing.FakeEmbedder;
import soulprint.testing.TestExport;
import soulprint.testing.TestServer;

/// Embedding by the product on a real PostgreSQL, with a model that only pretends.
@Tag("slow")
final class EmbeddingTest {
    private static final String VECTORS =
            "SELECT user_id, model, encode(hash, 'hex'), encode(vector, 'hex') FROM soulprint.embeddings ORDER BY 1, 2, 3";
    private static final UserId OTHER = new UserId(new java.util.UUID(7, 7));

    @TempDir
    private Path folder;

    private DatabaseAddress address;

    @BeforeEach
    void takeADatabase() {
        address = TestServer.database();
    }

    @Test
    void whatTheUserSaidComesFirstAndTheNewestConversationsBeforeOlder() throws Exception {
        imported(
                conversation("old", "Old", 1.6e9, user("Old question here?"), assistant("Old answer here.")),
                conversation("new", "New", 1.7e9, user("New question here?"), assistant("New answer here.")));
        FakeEmbedder model = new FakeEmbedder("a");
        assertThat(embedded(model).embedded()).isEqualTo(4);
        List<String> asked = model.asked();
        assertThat(asked.subList(0, 2)).containsExactlyInAnyOrder("New question here?", "Old question here?");
        assertThat(asked.subList(2, 4))
                .containsExactlyInAnyOrder(
                        "New question here?\nNew answer here.", "Old question here?\nOld answer here.");
    }

    @Test
    void aSecondPassDoesNothing() throws Exception {
        imported(TestExport.random(1, 30));
        embedded(new FakeEmbedder("a"));
        List<String> before = Dump.rows(address, VECTORS);
        FakeEmbedder second = new FakeEmbedder("a");
        EmbeddingSummary summary = embedded(second);
        assertThat(summary.embedded()).isZero();
        assertThat(second.asked()).isEmpty();
        assertThat(Dump.rows(address, VECTORS)).isEqualTo(before).hasSize(summary.passages());
    }

    @Test
    void aPassThatBrokeGoesOnWhereItWasAndAsksNothingTwice() throws Exception {
        imported(TestExport.random(2, 40));
        FakeEmbedder whole = new FakeEmbedder("a");
        embedded(whole);
        List<String> undisturbed = Dump.rows(address, VECTORS);
        Dump.rows(address, "DELETE FROM soulprint.embeddings RETURNING 1");
        Dump.rows(address, "UPDATE soulprint.embedding_passes SET complete_to = NULL RETURNING 1");
        FakeEmbedder broken = new FakeEmbedder("a", 100);
        assertThatThrownBy(() -> embedded(broken)).hasMessageContaining("the model broke");
        int stored = Dump.rows(address, VECTORS).size();
        assertThat(stored).isBetween(90, 100);
        FakeEmbedder rest = new FakeEmbedder("a");
        embedded(rest);
        assertThat(rest.asked()).hasSize(whole.asked().size() - stored).doesNotHaveDuplicates();
        assertThat(Dump.rows(address, VECTORS)).isEqualTo(undisturbed);
    }

    @Test
    void anotherModelEmbedsEverythingAnewAndTheTwoAreNeverMixed() throws Exception {
        imported(TestExport.random(3, 20));
        embedded(new FakeEmbedder("a"));
        assertThatThrownBy(() -> embedded(new FakeEmbedder("b", 30))).hasMessageContaining("broke");
        assertThat(Dump.rows(address, "SELECT DISTINCT model FROM soulprint.embeddings ORDER BY 1"))
                .containsExactly("a", "b");
        FakeEmbedder second = new FakeEmbedder("b");
        with(second, soulprint -> soulprint.search(Query.of("harbour"), 1, Progress.SILENT));
        assertThat(indexModel()).contains(second.model());
        int passages = embedded(second).passages();
        assertThat(Dump.rows(address, "SELECT model, count(*) FROM soulprint.embeddings GROUP BY 1"))
                .containsExactly("b|" + passages);
    }

    @Test
    void aLongerVersionEmbedsOnlyWhatIsNewAndWhatNobodyNeedsGoes() throws Exception {
        imported(conversation("talk", "T", 1.7e9, user("My boat is called Heron."), assistant("A fine name.")));
        imported(conversation("gone", "G", 1.7e9, user("This will be said otherwise.")));
        embedded(new FakeEmbedder("a"));
        String kept =
                "SELECT position, xmin FROM soulprint.passages WHERE hash IN (SELECT hash FROM soulprint.embeddings) "
                        + "AND conversation = 1 ORDER BY 1";
        List<String> before = Dump.rows(address, kept);
        imported(conversation(
                "talk",
                "T",
                1.7e9,
                user("My boat is called Heron."),
                assistant("A fine name."),
                user("It is turquoise.")));
        imported(conversation("gone", "G", 1.8e9, user("It is said otherwise.")));
        assertThat(Dump.rows(address, kept)).isEqualTo(before).hasSize(2);
        FakeEmbedder model = new FakeEmbedder("a");
        embedded(model);
        assertThat(model.asked()).containsExactlyInAnyOrder("A fine name.\nIt is turquoise.", "It is said otherwise.");
        assertThat(Dump.rows(address, VECTORS)).hasSize(4);
    }

    @Test
    void twoUsersWithTheSameTextShareNothing() throws Exception {
        imported(conversation("talk", "T", 1.7e9, user("The same words.")));
        imported(OTHER, conversation("talk", "T", 1.7e9, user("The same words.")));
        embedded(new FakeEmbedder("a"));
        FakeEmbedder theirs = new FakeEmbedder("a");
        with(OTHER, theirs, soulprint -> soulprint.embed(Progress.SILENT));
        assertThat(theirs.asked()).containsExactly("The same words.");
        assertThat(Dump.rows(address, "SELECT count(DISTINCT user_id), count(*) FROM soulprint.embeddings"))
                .containsExactly("2|2");
        imported(conversation("talk", "T", 1.8e9, user("Other words.")));
        embedded(new FakeEmbedder("a"));
        assertThat(Dump.rows(
                        address,
                        "SELECT user_id FROM soulprint.embeddings WHERE hash IN "
                                + "(SELECT hash FROM soulprint.passages WHERE conversation = 2)"))
                .containsExactly(OTHER.toString());
    }

    @Test
    void identicalTextsAreAskedOnce() throws Exception {
        imported(
                conversation("one", "1", 1.6e9, user("Good morning, how are you?")),
                conversation("two", "2", 1.7e9, user("Good morning, how are you?")));
        FakeEmbedder model = new FakeEmbedder("a");
        embedded(model);
        assertThat(model.asked()).containsExactly("Good morning, how are you?");
        assertThat(changed("embedding")).containsExactlyInAnyOrder("one", "two");
    }

    @Test
    void conversationsStoredByAnOlderVersionAreCutByThePass() throws Exception {
        imported(TestExport.random(4, 25));
        FakeEmbedder model = new FakeEmbedder("a");
        embedded(model);
        String passages = "SELECT * FROM soulprint.passages ORDER BY conversation, position";
        List<String> before = Dump.rows(address, passages);
        List<String> vectors = Dump.rows(address, VECTORS);
        Dump.rows(address, "DELETE FROM soulprint.passages RETURNING 1");
        Dump.rows(address, "UPDATE soulprint.conversations SET cutter = NULL RETURNING 1");
        assertThat(state(model).complete()).isFalse();
        FakeEmbedder again = new FakeEmbedder("a");
        embedded(again);
        assertThat(Dump.rows(address, passages)).isEqualTo(before);
        assertThat(Dump.rows(address, VECTORS)).isEqualTo(vectors);
        assertThat(again.asked()).isEmpty();
    }

    @Test
    void aStoppedPassKeepsWhatIsDone() throws Exception {
        imported(TestExport.random(5, 40));
        FakeEmbedder model = new FakeEmbedder("a");
        Progress stopping = new Progress() {
            private volatile boolean stop;

            @Override
            public void at(Stage stage, long done, long total) {
                stop |= stage == Stage.EMBEDDING && done >= 50;
            }

            @Override
            public void note(String sentence) {}

            @Override
            public boolean stopping() {
                return stop;
            }
        };
        assertThatThrownBy(() -> with(model, soulprint -> soulprint.embed(stopping)))
                .isInstanceOfSatisfying(
                        SoulprintException.class, e -> assertThat(e.failure()).isEqualTo(Failure.INTERRUPTED));
        int asked = model.asked().size();
        assertThat(asked).isBetween(50, state(model).passages() - 1);
        assertThat(Dump.rows(address, VECTORS)).hasSize(asked);
    }

    @Test
    void aSecondPassAtTheSameTimeIsRefused() throws Exception {
        imported(TestExport.random(6, 2));
        try (Database database = Database.open(address, Optional::empty);
                EmbeddingLock lock = EmbeddingLock.take(database, UserId.LOCAL).orElseThrow()) {
            assertThat(lock).isNotNull();
            assertThatThrownBy(() -> embedded(new FakeEmbedder("a")))
                    .isInstanceOfSatisfying(
                            SoulprintException.class,
                            e -> assertThat(e.failure()).isEqualTo(Failure.BUSY));
            assertThat(state(new FakeEmbedder("a")).running()).isTrue();
        }
    }

    @Test
    void searchSaysThatVectorsAreMissingOnlyWhileNobodyMakesThem() throws Exception {
        imported(TestExport.random(7, 20));
        FakeEmbedder model = new FakeEmbedder("a");
        assertThat(remark(model))
                .contains("Not every message can be found by its meaning yet: `soulprint embed` goes on.");
        assertThatThrownBy(() -> embedded(new FakeEmbedder("a", 50))).hasMessageContaining("broke");
        try (Database database = Database.open(address, Optional::empty);
                EmbeddingLock lock = EmbeddingLock.take(database, UserId.LOCAL).orElseThrow()) {
            assertThat(lock).isNotNull();
            assertThat(remark(model)).isEmpty();
        }
        assertThat(remark(model)).isPresent();
        embedded(model);
        assertThat(remark(model)).isEmpty();
    }

    @Test
    void anIndexThatLacksOnlyVectorsIsNotBehind() throws Exception {
        imported(TestExport.random(8, 5));
        FakeEmbedder model = new FakeEmbedder("a");
        with(model, soulprint -> soulprint.search(Query.of("harbour"), 1, Progress.SILENT));
        Path index = folder.resolve("home").resolve("index").resolve(UserId.LOCAL.toString());
        Path kept = folder.resolve("kept");
        copy(index, kept);
        embedded(model);
        TestServer.delete(index);
        copy(kept, index);
        assertThat(with(model, Soulprint::status).indexBehind()).isZero();
        try (Database database = Database.open(address, Optional::empty);
                EmbeddingLock lock = EmbeddingLock.take(database, UserId.LOCAL).orElseThrow()) {
            assertThat(lock).isNotNull();
            assertThat(remark(model)).isEmpty();
        }
    }

    @Test
    void aBackupCarriesTheVectorsAndOneMadeBeforeThemRestores() throws Exception {
        imported(TestExport.random(9, 10));
        FakeEmbedder model = new FakeEmbedder("a");
        embedded(model);
        List<String> vectors = Dump.rows(address, VECTORS);
        Path file = folder.resolve("backup.zip");
        with(model, soulprint -> soulprint.backup(file, Progress.SILENT));
        address = TestServer.database();
        with(model, soulprint -> soulprint.restore(file, Progress.SILENT));
        assertThat(Dump.rows(address, VECTORS)).isEqualTo(vectors);
        assertThat(remark(model)).isEmpty();
        address = TestServer.database();
        Path older = withoutPassages(file);
        with(model, soulprint -> soulprint.restore(older, Progress.SILENT));
        embedded(model);
        assertThat(Dump.rows(address, VECTORS)).isEqualTo(vectors);
    }

    /// The same backup as the version before passages would have written it.
    private Path withoutPassages(Path backup) throws Exception {
        Path older = folder.resolve("older.zip");
        try (var from = new java.util.zip.ZipFile(backup.toFile());
                var to = new java.util.zip.ZipOutputStream(Files.newOutputStream(older))) {
            for (var entry : java.util.Collections.list(from.entries())) {
                if (entry.getName().matches("tables/soulprint.(passages|embeddings|embedding_passes).copy")) {
                    continue;
                }
                byte[] bytes = from.getInputStream(entry).readAllBytes();
                String text = new String(bytes, java.nio.charset.StandardCharsets.UTF_8);
                if (entry.getName().endsWith(".properties")) {
                    text = text.replaceFirst("schema=\\d+", "schema=2");
                }
                if (entry.getName().endsWith("soulprint.conversations.copy")) {
                    text = text.replaceAll("(?m)\t[^\t\n]*$", "");
                }
                if (entry.getName().endsWith("soulprint.changes.copy")) {
                    text = text.replaceAll("(?m)^.*\tembedding\t.*\n", "");
                }
                to.putNextEntry(new java.util.zip.ZipEntry(entry.getName()));
                to.write(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
                to.closeEntry();
            }
        }
        return older;
    }

    private void imported(String... conversations) throws Exception {
        imported(UserId.LOCAL, conversations);
    }

    private void imported(List<String> conversations) throws Exception {
        imported(UserId.LOCAL, conversations.toArray(String[]::new));
    }

    private void imported(UserId user, String... conversations) throws Exception {
        Path file = TestExport.zip(Files.createTempFile(folder, "export", ".zip"), List.of(conversations));
        try (Sources sources = Sources.open(List.of(file), Progress.SILENT);
                Soulprint soulprint = open(user, Optional.empty())) {
            soulprint.importExports(sources, Progress.SILENT);
        }
    }

    private EmbeddingSummary embedded(Embedder model) {
        return with(model, soulprint -> soulprint.embed(Progress.SILENT));
    }

    private EmbeddingState state(Embedder model) {
        return with(model, soulprint -> soulprint.embedding().orElseThrow());
    }

    private Optional<String> remark(Embedder model) {
        return with(model, soulprint -> soulprint.search(Query.of("harbour"), 3, Progress.SILENT))
                .remark();
    }

    private Set<String> changed(String subject) throws Exception {
        return new HashSet<>(Dump.rows(address, "SELECT key FROM soulprint.changes WHERE subject = '" + subject + "'"));
    }

    private Optional<soulprint.model.EmbeddingModel> indexModel() {
        Path index = folder.resolve("home").resolve("index").resolve(UserId.LOCAL.toString());
        try (SearchIndex open = SearchIndex.open(index).orElseThrow()) {
            return open.position().model();
        }
    }

    private static void copy(Path from, Path to) throws Exception {
        assertThat(new ProcessBuilder("cp", "-a", from.toString(), to.toString())
                        .start()
                        .waitFor())
                .isZero();
    }

    private <T> T with(Embedder model, Function<Soulprint, T> work) {
        return with(UserId.LOCAL, model, work);
    }

    private <T> T with(UserId user, Embedder model, Function<Soulprint, T> work) {
        try (Soulprint soulprint = open(user, Optional.of(model))) {
            return work.apply(soulprint);
        }
    }

    private Soulprint open(UserId user, Optional<Embedder> model) {
        Home home = new Home(folder.resolve("home"), Database.open(address, Optional::empty), () -> {});
        return new Soulprint(home, user, InstantSource.system(), Models.byRule(model, ZoneOffset.UTC));
    }
}
