package soulprint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static soulprint.testing.TestExport.assistant;
import static soulprint.testing.TestExport.conversation;
import static soulprint.testing.TestExport.instructions;
import static soulprint.testing.TestExport.user;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import soulprint.conversation.UserId;
import soulprint.fact.Category;
import soulprint.fact.Evidence;
import soulprint.fact.Fact;
import soulprint.fact.Mention;
import soulprint.fact.Slot;
import soulprint.fact.Source;
import soulprint.fact.Status;
import soulprint.fact.Verdict;
import soulprint.pass.Count;
import soulprint.pass.FactsSummary;
import soulprint.pass.Progress;
import soulprint.pass.Stage;
import soulprint.store.Database;
import soulprint.store.FactsLock;
import soulprint.store.ImportLock;
import soulprint.testing.FactsHome;
import soulprint.testing.PlainThinking;
import soulprint.testing.TestServer;

@Tag("slow")
final class FactsTest {
    private static final String OSLO = conversation(
            "c1", "Moving", 1.6e9, user("Hi! My name is Ada. I live in Oslo."), assistant("I live in a server."));
    private static final String BERGEN = conversation("c2", "Moved", 1.7e9, user("I live in Bergen. I like tea."));

    @TempDir
    private Path folder;

    private FactsHome home;

    @BeforeEach
    void takeADatabase() {
        home = new FactsHome(folder, TestServer.database(), UserId.LOCAL, new PlainThinking(1));
    }

    @Test
    void whatTheUserSaidIsPublishedWithItsEvidenceAndWhatTheAssistantSaidIsNot() throws Exception {
        FactsSummary summary = home.take(OSLO, BERGEN);
        assertThat(home.live()).containsExactly("Likes: tea", "Lives in: Bergen", "Name: Ada");
        assertThat(summary.read()).isEqualTo(2);
        assertThat(summary.facts().live()).isEqualTo(3);
        assertThat(summary.facts().superseded()).isEqualTo(1);
        assertThat(summary.rejected()).containsExactly(new Count("not the users words", 1));
        assertThat(quotesThatDoNotStandThere()).isEmpty();
        PublishedProfile profile = home.open(Soulprint::profile).orElseThrow();
        assertThat(profile.value(Slot.HOME)).contains("Bergen");
        assertThat(profile.publication().coverage().conversations()).isEqualTo(2);
        assertThat(profile.publication().coverage().messages()).isEqualTo(3);
        assertThat(profile.lags()).isFalse();
        assertThat(home.rows("SELECT memory_md IS NOT NULL, soulprint_text IS NOT NULL FROM public.user_profiles"))
                .containsExactly("t|t");
    }

    @Test
    void whatIsReadBackIsWhatWasThought() {
        home.take(OSLO, BERGEN);
        List<Fact> facts = home.facts();
        List<Mention> mentions =
                facts.stream().map(Fact::mentions).flatMap(List::stream).toList();
        assertThat(new PlainThinking(1).facts(mentions, List.of())).isEqualTo(facts);
        List<Fact> preferences = home.open(soulprint -> soulprint.facts(Optional.of(Category.PREFERENCES), true));
        assertThat(preferences).extracting(Fact::statement).containsExactly("Likes: tea");
    }

    @Test
    void aSecondRunReadsNothingAndWritesNothing() throws Exception {
        home.take(OSLO, BERGEN);
        List<String> before = home.written();
        assertThat(home.learn().read()).isZero();
        assertThat(home.take(OSLO, BERGEN).read()).isZero();
        assertThat(home.written()).isEqualTo(before);
    }

    @Test
    void anEmptyHistoryHasNoProfile() throws Exception {
        assertThat(home.learn().facts().live()).isZero();
        assertThat(home.open(Soulprint::profile)).isEmpty();
        assertThat(home.open(Soulprint::status).profile().lags()).isFalse();
    }

    @Test
    void theOrderOfImportsDoesNotMatter() {
        home.take(OSLO);
        home.take(BERGEN);
        List<Fact> forwards = home.facts();
        FactsHome other = home.with(TestServer.database());
        other.take(BERGEN);
        other.take(OSLO);
        assertThat(other.facts()).isEqualTo(forwards);
    }

    @Test
    void statusTellsWhetherTheProfileLags() {
        home.store(OSLO);
        assertThat(home.open(Soulprint::status).profile().lags()).isTrue();
        home.learn();
        assertThat(home.open(Soulprint::status).profile().lags()).isFalse();
        assertThat(home.open(Soulprint::status).profile().madeAt()).isPresent();
        home.store(BERGEN);
        assertThat(home.open(Soulprint::status).profile().lags()).isTrue();
        assertThat(home.open(Soulprint::profile).orElseThrow().lags()).isTrue();
    }

    @Test
    void onlyWhatChangedIsReadAgain() throws Exception {
        home.take(OSLO, BERGEN);
        String untouched = "SELECT e.id, e.xmin FROM soulprint.extractions e JOIN soulprint.conversations c"
                + " ON c.id = e.conversation WHERE c.conversation_id = 'c1'";
        List<String> before = home.rows(untouched);
        FactsSummary summary = home.take(
                OSLO, conversation("c2", "Moved", 1.7e9, user("I live in Bodø."), assistant("Well!"), user("Yes.")));
        assertThat(summary.read()).isEqualTo(1);
        assertThat(home.rows(untouched)).isEqualTo(before);
        assertThat(home.live()).containsExactly("Lives in: Bodø", "Name: Ada");
    }

    @Test
    void aConversationThatIsRemovedTakesItsEvidenceWithIt() throws Exception {
        home.take(OSLO, BERGEN);
        home.execute("DELETE FROM soulprint.conversations WHERE conversation_id = 'c2'");
        assertThat(home.rows("SELECT DISTINCT conversation_id FROM soulprint.mentions"))
                .containsExactly("c1");
        home.take(conversation("c3", "Other", 1.71e9, user("Nothing about me.")));
        assertThat(home.live()).containsExactly("Lives in: Oslo", "Name: Ada");
    }

    @Test
    void otherRulesReadEverythingAgain() {
        home.take(conversation("c1", "", 1.6e9, user("I like tea and rusks.")));
        assertThat(home.live()).containsExactly("Likes: tea and rusks");
        FactsHome better = home.with(new PlainThinking(2));
        assertThat(better.learn().read()).isEqualTo(1);
        assertThat(better.live()).containsExactly("Likes: tea");
    }

    @Test
    void languagesWithoutRulesAreCounted() {
        home.take(
                conversation(
                        "fr",
                        "Vélo",
                        1.6e9,
                        user("Bonjour, pourriez-vous m'expliquer comment réparer la chaîne de mon vélo ? Elle saute"
                                + " toujours quand je monte la colline près de chez nous.")),
                OSLO);
        FactsSummary summary = home.learn();
        assertThat(summary.unread()).containsExactly(new Count("fr", 1));
        assertThat(home.open(Soulprint::profile)
                        .orElseThrow()
                        .publication()
                        .coverage()
                        .unread())
                .isEqualTo(1);
    }

    @Test
    void customInstructionsAreDeclaredAndNameTheFirstPlaceWhereTheyStood() throws Exception {
        String late = conversation("late", "", 1.7e9, instructions("Answer briefly."), user("Hello."));
        String early = conversation("early", "", 1.6e9, instructions("Answer briefly."), user("Hello."));
        home.take(late);
        assertThat(home.live()).containsExactly("Wants answers: briefly");
        assertThat(home.facts().getFirst().declared()).isTrue();
        String id = home.id("Wants answers: briefly");
        home.open(soulprint -> soulprint.decide(id, Verdict.Kind.REJECTED, null));
        assertThat(home.live()).isEmpty();
        home.take(early);
        Mention mention = home.facts().getFirst().mentions().getFirst();
        assertThat(mention.evidence().conversationId()).isEqualTo("early");
        assertThat(mention.source()).isEqualTo(Source.DECLARED);
        assertThat(home.facts().getFirst().status()).isEqualTo(Status.REJECTED);
    }

    @Test
    void twoUsersOfOneDatabaseAreApart() throws Exception {
        home.take(OSLO);
        FactsHome other = home.with(new UserId(new UUID(7, 7)));
        other.take(BERGEN);
        assertThat(home.live()).containsExactly("Lives in: Oslo", "Name: Ada");
        assertThat(other.live()).containsExactly("Likes: tea", "Lives in: Bergen");
        String foreign = home.id("Name: Ada");
        assertThatThrownBy(() -> other.open(soulprint -> soulprint.decide(foreign, Verdict.Kind.REJECTED, null)))
                .hasMessageContaining("No fact");
        List<String> mine = home.rows("SELECT *, xmin FROM public.user_profiles WHERE user_id = '" + home.user() + "'");
        other.take(conversation("c3", "", 1.8e9, user("I live in Oslo.")));
        assertThat(home.rows("SELECT *, xmin FROM public.user_profiles WHERE user_id = '" + home.user() + "'"))
                .isEqualTo(mine);
    }

    @Test
    void theWebAppsRowKeepsItsOtherColumns() throws Exception {
        home.store(OSLO);
        home.execute("ALTER TABLE public.user_profiles ADD COLUMN plan text");
        home.execute(
                "INSERT INTO public.user_profiles (user_id, soul_md, plan, import_status) VALUES ('%s', 'old', 'pro', 'x')"
                        .formatted(home.user()));
        home.learn();
        assertThat(home.rows("SELECT plan, import_status, soul_md <> 'old' FROM public.user_profiles"))
                .containsExactly("pro|x|t");
    }

    @Test
    void whoeverWantsToStopStopsAtABatchAndTheNextRunGoesOn() {
        List<String> many = new ArrayList<>();
        for (int i = 0; i < 250; i++) {
            many.add(conversation("c" + i, "", 1.6e9 + i, user("I like number %d.".formatted(i))));
        }
        home.store(many.toArray(String[]::new));
        assertThatThrownBy(() -> home.open(soulprint -> soulprint.learn(new Stopping())))
                .hasMessageContaining("100 of 250");
        assertThat(home.open(Soulprint::profile)).isEmpty();
        assertThat(home.learn().read()).isEqualTo(150);
        assertThat(home.live()).hasSize(250);
    }

    @Test
    void whileAnotherCommandIsAtItNothingIsDoneTwice() {
        home.store(OSLO);
        try (Database database = Database.open(home.address(), Optional::empty)) {
            try (FactsLock _ = FactsLock.take(database, home.user()).orElseThrow()) {
                assertThat(home.open(Soulprint::status).profile().running()).isTrue();
                assertThat(home.learn().elsewhere()).isTrue();
            }
            try (ImportLock _ = ImportLock.take(database, home.user()).orElseThrow()) {
                assertThat(home.learn().elsewhere()).isTrue();
            }
        }
        assertThat(home.open(Soulprint::profile)).isEmpty();
        assertThat(home.learn().elsewhere()).isFalse();
        assertThat(home.live()).hasSize(2);
    }

    /// Facts whose words do not stand in the stored message at their offset, letter for letter.
    private List<Evidence> quotesThatDoNotStandThere() {
        return home.facts().stream()
                .flatMap(fact -> fact.mentions().stream())
                .map(Mention::evidence)
                .filter(evidence ->
                        home.open(soulprint -> soulprint.show(evidence.conversationId())).messages().stream()
                                .noneMatch(message -> message.id().equals(evidence.messageId())
                                        && message.text().startsWith(evidence.quote(), evidence.offset())))
                .toList();
    }

    /// Stops when the first batch is done.
    private static final class Stopping implements Progress {
        private boolean stop;

        @Override
        public void at(Stage stage, long done, long total) {
            stop |= stage == Stage.EXTRACTING && done > 0;
        }

        @Override
        public void note(String sentence) {}

        @Override
        public boolean stopping() {
            return stop;
        }
    }
}
