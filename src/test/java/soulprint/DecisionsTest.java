package soulprint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static soulprint.testing.TestExport.conversation;
import static soulprint.testing.TestExport.user;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import soulprint.conversation.UserId;
import soulprint.fact.Fact;
import soulprint.fact.Status;
import soulprint.fact.Verdict.Kind;
import soulprint.failure.Failure;
import soulprint.failure.SoulprintException;
import soulprint.pass.Progress;
import soulprint.store.Database;
import soulprint.store.Material;
import soulprint.store.Publication;
import soulprint.store.Publications;
import soulprint.testing.FactsHome;
import soulprint.testing.PlainThinking;
import soulprint.testing.TestServer;

@Tag("slow")
final class DecisionsTest {
    private static final String TEA = conversation("c1", "", 1.6e9, user("I like tea and rusks. I live in Oslo."));
    private static final String AGAIN = conversation("c2", "", 1.7e9, user("I like tea and rusks."));

    @TempDir
    private Path folder;

    private FactsHome home;

    @BeforeEach
    void takeAProfile() {
        home = new FactsHome(folder, TestServer.database(), UserId.LOCAL, new PlainThinking(1));
        home.take(TEA, AGAIN);
    }

    @Test
    void aDecisionShowsAtOnceInFactsAndDocuments() throws Exception {
        Fact rejected = decided("Likes: tea and rusks", Kind.REJECTED, null);
        assertThat(rejected.status()).isEqualTo(Status.REJECTED);
        assertThat(home.live()).containsExactly("Lives in: Oslo");
        Fact corrected = decided("Lives in: Oslo", Kind.CORRECTED, "Oslo, Grünerløkka");
        assertThat(corrected.statement()).isEqualTo("Lives in: Oslo, Grünerløkka");
        assertThat(home.live()).containsExactly("Lives in: Oslo, Grünerløkka");
        assertThat(home.rows("SELECT count(*) FROM soulprint.profile_lines WHERE text LIKE '%rusks%'"))
                .containsExactly("0");
        assertThat(home.open(Soulprint::status).profile().lags()).isFalse();
    }

    @Test
    void theLastDecisionCounts() {
        decided("Likes: tea and rusks", Kind.REJECTED, null);
        decided("Likes: tea and rusks", Kind.APPROVED, null);
        assertThat(home.live()).contains("Likes: tea and rusks");
        assertThat(home.facts().stream().filter(Fact::declared)).hasSize(1);
    }

    @Test
    void aDecisionOutlivesImportsAndBetterRules() {
        decided("Likes: tea and rusks", Kind.REJECTED, null);
        home.take(conversation("c3", "", 1.8e9, user("I like tea and rusks. I like kites.")));
        assertThat(home.live()).containsExactly("Likes: kites", "Lives in: Oslo");
        FactsHome better = home.with(new PlainThinking(2));
        better.learn();
        assertThat(better.live()).containsExactly("Likes: kites", "Lives in: Oslo");
        FactsHome back = home.with(new PlainThinking(1));
        back.learn();
        assertThat(back.live()).containsExactly("Likes: kites", "Lives in: Oslo");
    }

    @Test
    void anApprovalHoldsOnlyForWhatWasApproved() {
        decided("Likes: tea and rusks", Kind.APPROVED, null);
        FactsHome better = home.with(new PlainThinking(2));
        better.learn();
        assertThat(better.facts().stream().filter(Fact::declared)).isEmpty();
    }

    @Test
    void aDecisionOutlivesTheConversationInWhichTheFactWasSaidFirst() throws Exception {
        decided("Likes: tea and rusks", Kind.REJECTED, null);
        home.execute("DELETE FROM soulprint.conversations WHERE conversation_id = 'c1'");
        home.take(conversation("c3", "", 1.8e9, user("I like kites.")));
        assertThat(home.live()).containsExactly("Likes: kites");
    }

    @Test
    void aFactIsNamedByAnyOfItsMentionsAndByTheBeginningOfAnId() {
        Fact fact = home.facts().stream()
                .filter(it -> it.mentions().size() == 2)
                .findFirst()
                .orElseThrow();
        String second = fact.mentions().get(1).id().toString();
        assertThat(second).isNotEqualTo(fact.id().toString());
        Fact decided = home.open(soulprint -> soulprint.decide(second.substring(0, 12), Kind.REJECTED, null));
        assertThat(decided.id()).isEqualTo(fact.id());
        for (String wrong : List.of("", " ", "zzzz", "%", "_")) {
            assertThatThrownBy(() -> home.open(soulprint -> soulprint.decide(wrong, Kind.REJECTED, null)))
                    .isInstanceOfSatisfying(
                            SoulprintException.class,
                            e -> assertThat(e.failure()).isEqualTo(Failure.NOT_FOUND));
        }
    }

    @Test
    void aDecisionWhileNewConversationsWaitDoesNotPublishHalfOfThem() {
        home.store(conversation("c3", "", 1.8e9, user("I like kites.")));
        decided("Likes: tea and rusks", Kind.REJECTED, null);
        assertThat(home.live()).containsExactly("Lives in: Oslo");
        assertThat(home.open(Soulprint::status).profile().lags()).isTrue();
        home.learn();
        assertThat(home.live()).containsExactly("Likes: kites", "Lives in: Oslo");
    }

    @Test
    void whatWasThoughtBeforeADecisionIsNotPublishedAfterIt() throws Exception {
        try (Database database = Database.open(home.address(), Optional::empty)) {
            Material before = Material.published(database, home.user()).orElseThrow();
            decided("Likes: tea and rusks", Kind.REJECTED, null);
            List<String> written = home.written();
            assertThat(published(database, before)).isFalse();
            assertThat(home.written()).isEqualTo(written);
            assertThat(published(
                            database, Material.published(database, home.user()).orElseThrow()))
                    .isTrue();
            assertThat(home.live()).containsExactly("Lives in: Oslo");
        }
    }

    @Test
    void whatWasThoughtOfAnOlderHistoryIsNotPublishedAfterANewerOne() throws Exception {
        try (Database database = Database.open(home.address(), Optional::empty)) {
            Material before = Material.published(database, home.user()).orElseThrow();
            home.take(conversation("c3", "", 1.8e9, user("I like kites.")));
            assertThat(published(database, before)).isFalse();
            assertThat(home.live()).contains("Likes: kites");
        }
    }

    @Test
    void aBackupKeepsFactsProfileAndDecisionsAndNothingIsReadAgain() {
        decided("Likes: tea and rusks", Kind.REJECTED, null);
        decided("Lives in: Oslo", Kind.CORRECTED, "Bærum");
        List<Fact> facts = home.facts();
        Path file = folder.resolve("backup.zip");
        home.open(soulprint -> soulprint.backup(file, Progress.SILENT));
        FactsHome restored = home.with(TestServer.database());
        restored.open(soulprint -> soulprint.restore(file, Progress.SILENT));
        assertThat(restored.facts()).isEqualTo(facts);
        assertThat(restored.open(Soulprint::profile).orElseThrow())
                .isEqualTo(home.open(Soulprint::profile).orElseThrow());
        assertThat(restored.learn().read()).isZero();
        restored.take(conversation("c3", "", 1.8e9, user("I like kites.")));
        restored.open(soulprint -> soulprint.decide(restored.id("Likes: kites"), Kind.REJECTED, null));
        assertThat(restored.live()).containsExactly("Lives in: Bærum");
    }

    @Test
    void aBackupFromBeforeThereWereFactsRestoresAndIsReadThen() throws Exception {
        Path file = folder.resolve("backup.zip");
        home.open(soulprint -> soulprint.backup(file, Progress.SILENT));
        FactsHome restored = home.with(TestServer.database());
        Path older = ofSchemaFour(file);
        restored.open(soulprint -> soulprint.restore(older, Progress.SILENT));
        assertThat(restored.open(Soulprint::profile)).isEmpty();
        assertThat(restored.learn().read()).isEqualTo(2);
        assertThat(restored.facts()).isEqualTo(home.facts());
    }

    private Path ofSchemaFour(Path file) throws IOException {
        Path older = folder.resolve("older.zip");
        try (ZipFile from = new ZipFile(file.toFile());
                ZipOutputStream to = new ZipOutputStream(Files.newOutputStream(older))) {
            for (ZipEntry entry : from.stream().toList()) {
                String name = entry.getName();
                if (name.matches(
                        ".*\\.(extractions|mentions|rejections|verdicts|publication.*|fact.*|profile_.*)\\.copy")) {
                    continue;
                }
                to.putNextEntry(new ZipEntry(name));
                byte[] bytes = from.getInputStream(entry).readAllBytes();
                boolean manifest = name.endsWith(".properties");
                to.write(
                        manifest
                                ? new String(bytes, StandardCharsets.ISO_8859_1)
                                        .replace("schema=5", "schema=4")
                                        .getBytes(StandardCharsets.ISO_8859_1)
                                : bytes);
                to.closeEntry();
            }
        }
        return older;
    }

    private boolean published(Database database, Material material) {
        PlainThinking thinking = new PlainThinking(1);
        List<Fact> facts = thinking.facts(material.mentions(), material.verdicts());
        Publication publication =
                new Publication(material.basis(), java.time.Instant.EPOCH, material.style(), material.coverage());
        return new Publications(database, home.user())
                .publish(publication, facts, thinking.profile(facts, material.style()));
    }

    private Fact decided(String statement, Kind kind, @Nullable String value) {
        String id = home.id(statement);
        return home.open(soulprint -> soulprint.decide(id, kind, value));
    }
}
