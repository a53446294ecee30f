package soulprint;

import static org.assertj.core.api.Assertions.assertThat;
import static soulprint.testing.TestExport.assistant;
import static soulprint.testing.TestExport.conversation;
import static soulprint.testing.TestExport.user;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import soulprint.conversation.UserId;
import soulprint.failure.Failure;
import soulprint.failure.SoulprintException;
import soulprint.model.Embedder;
import soulprint.model.EmbeddingModel;
import soulprint.model.LazyEmbedder;
import soulprint.model.Reranker;
import soulprint.pass.Progress;
import soulprint.pass.Sources;
import soulprint.provider.InProcessModel;
import soulprint.provider.OnnxEmbedder;
import soulprint.search.Answer;
import soulprint.search.HistorySearch;
import soulprint.search.Hit;
import soulprint.search.IndexHome;
import soulprint.search.Query;
import soulprint.search.SearchModels;
import soulprint.store.Database;
import soulprint.store.DatabaseAddress;
import soulprint.store.Installation;
import soulprint.testing.TestExport;
import soulprint.testing.TestServer;

/// Search by words and meaning together, with the real model, from the archive to the hit.
@Tag("slow")
final class HybridSearchTest {
    @TempDir
    private Path folder;

    private Home home;
    private Soulprint soulprint;

    @BeforeEach
    void importedAndEmbedded() throws Exception {
        DatabaseAddress address = TestServer.database();
        home = new Home(folder.resolve("home"), Database.open(address, Optional::empty), () -> {});
        soulprint = new Soulprint(
                home, UserId.LOCAL, InstantSource.system(), Models.byRule(Optional.of(embedder()), ZoneOffset.UTC));
        take(talk("boat", "I named my boat Heron.", "A fine name."));
        take(talk("soup", "Leek and potato soup is what I cook when friends come.", "Enjoy."));
        take(talk("flat", "We signed the lease, the flat by the harbour is ours.", "Congratulations!"));
        soulprint.embed(Progress.SILENT);
    }

    @AfterEach
    void closed() {
        soulprint.close();
    }

    @Test
    void aQuestionFindsTheTurnThatAnswersItWithoutSharingAWordWithIt() {
        assertThat(first("vessel christening")).isEqualTo("boat-0");
        assertThat(first("meal for guests")).isEqualTo("soup-0");
        assertThat(first("accommodation near the sea")).isEqualTo("flat-0");
    }

    @Test
    void whatIsImportedAndEmbeddedLaterIsFoundByTheSameOpenSearch() throws Exception {
        assertThat(first("musical instrument")).isNotEqualTo("cello-0");
        take(talk("cello", "I started cello lessons on Tuesday.", "Lovely."));
        soulprint.embed(Progress.SILENT);
        assertThat(first("musical instrument")).isEqualTo("cello-0");
    }

    @Test
    void manySearchAtOnceWhileTheIndexChanges() throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            List<Future<String>> answers = new ArrayList<>();
            for (int round = 0; round < 6; round++) {
                for (int i = 0; i < 8; i++) {
                    answers.add(threads.submit(() -> first("vessel christening")));
                }
                take(talk("more-" + round, "Something about tax forms, number " + round, "I see."));
            }
            for (Future<String> answer : answers) {
                assertThat(answer.get()).isEqualTo("boat-0");
            }
        }
    }

    @Test
    void aRerankerIfThereIsOnePutsTheBestHitsInOrder() {
        Reranker soupFirst = (_, texts) ->
                texts.stream().map(text -> text.contains("soup") ? 1.0 : 0.0).toList();
        try (Embedder embedder = embedder();
                HistorySearch search = search(new SearchModels(Optional.of(embedder), Optional.of(soupFirst)))) {
            List<Hit> hits = search.search(Query.of("boat Heron"), LocalDate.EPOCH, 1, (_, _) -> {})
                    .hits();
            assertThat(hits)
                    .singleElement()
                    .satisfies(hit -> assertThat(hit.messageIds()).containsExactly("soup-0"));
        }
    }

    @Test
    void withAModelThatCannotBeLoadedSearchGoesOnByWordsAndSaysSo() {
        Embedder broken = new LazyEmbedder(InProcessModel.BGE_SMALL.model(), () -> {
            throw new SoulprintException(Failure.ENVIRONMENT, "No room for the library.");
        });
        try (HistorySearch search = search(new SearchModels(Optional.of(broken), Optional.empty()))) {
            Answer answer = search.search(Query.of("boat Heron"), LocalDate.EPOCH, 1, (_, _) -> {});
            assertThat(answer.hits().getFirst().messageIds()).containsExactly("boat-0");
            assertThat(answer.remark()).hasValue("This is a search by words only. No room for the library.");
        }
    }

    private HistorySearch search(SearchModels models) {
        String database = Installation.of(home.database()).id().toString();
        Optional<EmbeddingModel> model = Optional.of(InProcessModel.BGE_SMALL.model());
        IndexHome index = new IndexHome(home.index(UserId.LOCAL), database, model);
        return new HistorySearch(index, home.database(), UserId.LOCAL, models);
    }

    private String first(String question) {
        return soulprint
                .search(Query.of(question), 10, Progress.SILENT)
                .hits()
                .getFirst()
                .messageIds()
                .getFirst();
    }

    private static Embedder embedder() {
        return OnnxEmbedder.open(InProcessModel.BGE_SMALL, Path.of("target", "test-cache"));
    }

    private void take(Path file) {
        try (Sources sources = Sources.open(List.of(file), Progress.SILENT)) {
            soulprint.importExports(sources, Progress.SILENT);
        }
    }

    private Path talk(String id, String question, String answer) throws IOException {
        String talk = conversation(id, id, 1.7e9, user(question), assistant(answer));
        return TestExport.zip(folder.resolve(id + ".zip"), List.of(talk));
    }
}
