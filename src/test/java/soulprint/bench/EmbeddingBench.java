package soulprint.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import soulprint.Home;
import soulprint.Models;
import soulprint.Soulprint;
import soulprint.conversation.Message;
import soulprint.conversation.Role;
import soulprint.conversation.UserId;
import soulprint.model.Embedder;
import soulprint.pass.EmbeddingSummary;
import soulprint.pass.Progress;
import soulprint.pass.Sources;
import soulprint.pass.Stage;
import soulprint.passage.Passage;
import soulprint.passage.Passages;
import soulprint.provider.BareSession;
import soulprint.provider.InProcessModel;
import soulprint.provider.OnnxEmbedder;
import soulprint.search.Query;
import soulprint.store.Database;
import soulprint.store.DatabaseAddress;
import soulprint.testing.Dump;
import soulprint.testing.TestServer;

/// How fast the passages of an export are embedded: by the bare ONNX session, and by the whole pass through store and
/// index, on the same texts and as many threads, in one run; then how long the user's own messages and building the
/// index anew take.
final class EmbeddingBench {
    private final Path file;
    private final double seconds;
    private final DatabaseAddress address = TestServer.database();
    private final Path folder = Files.createTempDirectory("soulprint-bench");

    EmbeddingBench(Path file, double seconds) throws Exception {
        this.file = file;
        this.seconds = seconds;
    }

    void run() throws Exception {
        try {
            measure();
        } finally {
            TestServer.delete(folder);
        }
    }

    private void measure() throws Exception {
        try (Embedder model = OnnxEmbedder.open(InProcessModel.BGE_SMALL, TestServer.CACHE)) {
            int threads = model.concurrency();
            try (Soulprint soulprint = open(model);
                    Sources sources = Sources.open(List.of(file), Progress.SILENT)) {
                long begun = System.nanoTime();
                soulprint.importExports(sources, Progress.SILENT);
                System.out.printf("import without embedding: %.1f s%n", since(begun));
            }
            Set<String> own = new LinkedHashSet<>();
            List<String> texts = texts(own);
            double bareBefore = bare(texts, threads);
            try (Soulprint soulprint = open(model)) {
                long begun = System.nanoTime();
                var ownDone = new OwnTime(own.size(), begun);
                EmbeddingSummary summary = soulprint.embed(ownDone);
                double whole = since(begun);
                double bareAfter = bare(texts, threads);
                double bare = (bareBefore + bareAfter) / 2;
                System.out.printf(
                        "%,d passages of different text, %,d of them the user's own, %d threads%n",
                        summary.passages(), own.size(), threads);
                System.out.printf("bare session        %.1f passages/s (%.1f, %.1f)%n", bare, bareBefore, bareAfter);
                System.out.printf("pass, store, index  %.1f passages/s, %.1f s%n", summary.passages() / whole, whole);
                System.out.printf("ratio of times      %.2f (at most 1.25)%n", whole * bare / summary.passages());
                System.out.printf(
                        "user's own          %.1f s, %.0f %% of the time (at most 30)%n",
                        ownDone.seconds, 100 * ownDone.seconds / whole);
            }
            rebuild(model);
        }
    }

    private void rebuild(Embedder model) throws Exception {
        TestServer.delete(folder.resolve("home").resolve("index"));
        long begun = System.nanoTime();
        try (Soulprint soulprint = open(model)) {
            soulprint.search(Query.of("user"), 1, Progress.SILENT);
        }
        System.out.printf("index built anew from stored vectors: %.1f s (at most 30)%n", since(begun));
    }

    /// Passages a second, on as many texts, taken evenly from all, as fit into the time given.
    private double bare(List<String> texts, int threads) throws Exception {
        try (BareSession session = new BareSession(InProcessModel.BGE_SMALL, TestServer.CACHE)) {
            List<long[]> all = session.tokenized(texts);
            session.seconds(all.subList(0, Math.min(20, all.size())), threads);
            List<long[]> trial = every(all, Math.min(all.size(), 100));
            double rate = trial.size() / session.seconds(trial, threads);
            List<long[]> some = every(all, (int) Math.clamp(rate * seconds, 1, all.size()));
            return some.size() / session.seconds(some, threads);
        }
    }

    private static List<long[]> every(List<long[]> all, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> all.get((int) ((long) i * all.size() / count)))
                .toList();
    }

    private List<String> texts(Set<String> own) throws Exception {
        Set<String> texts = new LinkedHashSet<>();
        try (Database database = Database.open(address, Optional::empty)) {
            List<String> ids = Dump.rows(address, "SELECT conversation_id FROM soulprint.conversations");
            new soulprint.store.Messages(database, UserId.LOCAL).each(ids, (_, thread) -> add(thread, texts, own));
        }
        return new ArrayList<>(texts);
    }

    private static void add(List<Message> thread, Set<String> texts, Set<String> own) {
        for (Passage passage : Passages.of(thread)) {
            texts.add(passage.text());
            if (thread.get(passage.message()).role() == Role.USER) {
                own.add(passage.text());
            }
        }
    }

    private Soulprint open(Embedder model) {
        Home home = new Home(folder.resolve("home"), Database.open(address, Optional::empty), () -> {});
        return new Soulprint(
                home,
                UserId.LOCAL,
                InstantSource.system(),
                Models.byRule(Optional.of(new RememberingEmbedder(model)), ZoneOffset.UTC));
    }

    private static double since(long begun) {
        return (System.nanoTime() - begun) / 1e9;
    }

    /// Notes when as many passages are embedded as the user's own are, which come first.
    private static final class OwnTime implements Progress {
        private final int own;
        private final long begun;
        private double seconds;

        OwnTime(int own, long begun) {
            this.own = own;
            this.begun = begun;
        }

        @Override
        public void at(Stage stage, long done, long total) {
            if (stage == Stage.EMBEDDING && seconds == 0 && done >= own) {
                seconds = since(begun);
            }
        }

        @Override
        public void note(String sentence) {}

        @Override
        public boolean stopping() {
            return false;
        }
    }
}
