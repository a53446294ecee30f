package soulprint.search;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import soulprint.conversation.Message;
import soulprint.conversation.Provider;
import soulprint.conversation.Role;
import soulprint.language.Language;
import soulprint.testing.ZipfWords;

/// A large index for measurements, written without a database: conversations of 200 messages of 20 words, each one
/// passage. Its vectors are kept beside it as they were, to be compared with.
public final class LargeIndex {
    private static final int MESSAGES = 200;
    private static final int WORDS = 20;
    private static final LocalDate TODAY = LocalDate.of(2026, 1, 1);

    private final Path folder;
    private final int conversations;

    public LargeIndex(Path folder, int conversations) {
        this.folder = folder;
        this.conversations = conversations;
    }

    /// What somebody asks, with its vector.
    public record Asked(Query query, List<float[]> vector) {}

    public int passages() {
        return conversations * MESSAGES;
    }

    /// Where the index lies.
    public Path folder() {
        return folder.resolve("index");
    }

    Path vectors() {
        return folder.resolve("vectors");
    }

    public void build(Consumer<String> progress) throws IOException {
        ZipfWords words = new ZipfWords(11);
        ClusteredVectors vectors = new ClusteredVectors(12);
        try (OutputStream raw = new BufferedOutputStream(Files.newOutputStream(vectors()), 1 << 20);
                SearchIndexWriter writer = SearchIndexWriter.open(folder()).orElseThrow()) {
            for (int number = 0; number < conversations; number++) {
                writer.put(conversation(number, words, vectors, raw));
                if ((number + 1) % 500 == 0) {
                    progress.accept("%,d of %,d conversations".formatted(number + 1, conversations));
                }
            }
            writer.commit(new Position("large", 1, 1));
        }
    }

    private static IndexedConversation conversation(
            int number, ZipfWords words, ClusteredVectors clustered, OutputStream raw) throws IOException {
        List<Message> messages = new ArrayList<>(MESSAGES);
        Map<Integer, List<float[]>> vectors = new HashMap<>();
        Instant begun = Instant.ofEpochSecond(1_600_000_000L + number * 30_000L);
        for (int place = 0; place < MESSAGES; place++) {
            Role role = place % 2 == 0 ? Role.USER : Role.ASSISTANT;
            String id = Integer.toString(number * MESSAGES + place);
            messages.add(new Message(id, role, begun.plusSeconds(60L * place), words.words(WORDS)));
            float[] vector = clustered.next();
            vectors.put(place, List.of(vector));
            ByteBuffer bytes = ByteBuffer.allocate(Float.BYTES * vector.length).order(ByteOrder.LITTLE_ENDIAN);
            bytes.asFloatBuffer().put(vector);
            raw.write(bytes.array());
        }
        return new IndexedConversation(
                "c" + number, words.words(3), begun, Provider.CHATGPT, new Language("en"), messages, vectors);
    }

    /// Questions of 4 to 12 words, with vectors that lie as the passages' do.
    public List<Asked> questions(int count) {
        ZipfWords words = new ZipfWords(21);
        ClusteredVectors vectors = new ClusteredVectors(22);
        List<Asked> questions = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            questions.add(new Asked(Query.of(words.words(4 + i % 9)), List.of(vectors.next())));
        }
        return questions;
    }

    public Searching open() {
        return new Searching(SearchIndex.open(folder()).orElseThrow());
    }

    /// The index while it is searched, ten hits at a time.
    public record Searching(SearchIndex index) implements AutoCloseable {
        public void search(Asked asked) {
            answer(asked, Optional.of(asked.vector().getFirst()));
        }

        public void byWords(Asked asked) {
            answer(asked, Optional.empty());
        }

        private void answer(Asked asked, Optional<float[]> vector) {
            Query query = asked.query();
            index.search(new Question(query, index.corrections(query), vector, TODAY, EnumSet.allOf(Signal.class)), 10);
        }

        @Override
        public void close() {
            index.close();
        }
    }

    /// The share of the exactly nearest passages that are among the first as the vector leg has them.
    public double recall(List<Asked> asked, int first) throws IOException {
        return VectorRecall.of(
                this, asked.stream().map(it -> it.vector().getFirst()).toList(), first);
    }
}
