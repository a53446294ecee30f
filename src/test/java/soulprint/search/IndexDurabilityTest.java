package soulprint.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static soulprint.search.Desk.at;
import static soulprint.search.Desk.found;
import static soulprint.search.Desk.index;
import static soulprint.search.Desk.talk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import soulprint.failure.Failure;
import soulprint.failure.SoulprintException;

class IndexDurabilityTest {
    @TempDir
    Path folder;

    @Test
    void thePositionIsThatOfTheLastCommit() {
        try (SearchIndexWriter writer = SearchIndexWriter.open(folder).orElseThrow()) {
            assertThat(writer.position()).isEmpty();
            writer.put(talk("a", "en", "", "committed"));
            writer.commit(new Position("first", 3, 17));
            assertThat(writer.position()).contains(new Position("first", 3, 17));
            writer.put(talk("b", "en", "", "forgotten"));
        }
        try (SearchIndexWriter writer = SearchIndexWriter.open(folder).orElseThrow()) {
            assertThat(writer.position()).contains(new Position("first", 3, 17));
            writer.commit(new Position("first", 3, 18));
        }
        try (SearchIndex index = SearchIndex.open(folder).orElseThrow()) {
            assertThat(index.position()).isEqualTo(new Position("first", 3, 18));
            assertThat(index.search(Query.of("committed"), 5)).hasSize(1);
            assertThat(index.search(Query.of("forgotten"), 5)).isEmpty();
        }
    }

    @Test
    void aReaderSeesItsCommitWhileAnotherIsWritten() {
        index(folder, talk("a", "en", "", "old words"));
        try (SearchIndexWriter writer = SearchIndexWriter.open(folder).orElseThrow();
                SearchIndex reader = SearchIndex.open(folder).orElseThrow()) {
            writer.remove("a");
            writer.put(talk("b", "en", "", "new words"));
            assertThat(reader.search(Query.of("words"), 5)).hasSize(1);
            writer.commit(at(2));
            assertThat(reader.search(Query.of("old"), 5)).hasSize(1);
            assertThat(found(folder, "words")).containsExactly("b");
        }
    }

    @Test
    void onlyOneWriterAtATime() {
        try (SearchIndexWriter writer = SearchIndexWriter.open(folder).orElseThrow()) {
            assertThat(SearchIndexWriter.open(folder)).isEmpty();
            writer.commit(at(1));
        }
        try (SearchIndexWriter writer = SearchIndexWriter.open(folder).orElseThrow()) {
            assertThat(writer.position()).contains(at(1));
        }
    }

    @Test
    void thereIsNoIndexInAnEmptyOrMissingFolder() {
        assertThat(SearchIndex.open(folder)).isEmpty();
        assertThat(SearchIndex.open(folder.resolve("missing"))).isEmpty();
        assertThat(folder.resolve("missing")).doesNotExist();
    }

    @Test
    void aFolderThatCannotBeWrittenIsToldInOneSentence() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));

        assertThatThrownBy(() -> SearchIndexWriter.open(file.resolve("index")))
                .isInstanceOfSatisfying(
                        SoulprintException.class,
                        failure -> assertThat(failure.failure()).isEqualTo(Failure.ENVIRONMENT))
                .hasMessageContaining(file.toString());
    }

    @Test
    @Tag("slow")
    void anyDamageIsNoticedAndTheWriterStartsAnew() throws IOException {
        SplittableRandom random = new SplittableRandom(9);
        Path kept = Files.writeString(folder.resolve("notes.txt"), "not the index's");
        for (int round = 0; round < 40; round++) {
            index(folder, talk("a", "en", "Title", "some words to find"), talk("b", "de", "", "noch mehr Wörter"));
            damage(files().get(random.nextInt(files().size())), random);

            assertThat(SearchIndex.open(folder)).isEmpty();
            try (SearchIndexWriter writer = SearchIndexWriter.open(folder).orElseThrow()) {
                assertThat(writer.position()).isEmpty();
                writer.put(talk("c", "en", "", "words again"));
                writer.commit(at(1));
            }
            assertThat(found(folder, "words")).containsExactly("c");
        }
        assertThat(kept).hasContent("not the index's");
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> !file.endsWith("write.lock") && !file.endsWith("notes.txt"))
                    .sorted()
                    .toList();
        }
    }

    private static void damage(Path file, SplittableRandom random) throws IOException {
        byte[] content = Files.readAllBytes(file);
        switch (random.nextInt(4)) {
            case 0 -> Files.delete(file);
            case 1 -> Files.write(file, new byte[0]);
            case 2 -> Files.write(file, Arrays.copyOf(content, random.nextInt(content.length)));
            default -> {
                content[random.nextInt(content.length)] ^= 0x55;
                Files.write(file, content);
            }
        }
    }

    @Test
    @Tag("slow")
    void aHugeMessageIsIndexedAndFound() {
        StringBuilder text = new StringBuilder("needle ");
        SplittableRandom random = new SplittableRandom(2);
        while (text.length() < 4_000_000) {
            text.append("word").append(random.nextInt(100_000)).append(' ');
        }
        text.append("needle");
        index(folder, talk("huge", "en", "", text.toString()), talk("small", "en", "", "hay"));

        assertThat(Desk.hits(folder, Query.of("needle")))
                .singleElement()
                .isInstanceOfSatisfying(
                        Match.InConversation.class,
                        hit -> assertThat(hit.messageIds()).containsExactly("huge-0"));
        assertThat(new Snippets(Query.of("needle")).of(text.toString(), null).text())
                .startsWith("needle");
    }

    @Test
    @Tag("slow")
    void aKilledWriterLeavesTheLastCommit(@TempDir Path logs) throws Exception {
        SplittableRandom random = new SplittableRandom(6);
        long reached = 0;
        for (int round = 0; round < 5; round++) {
            long told = writeAndKill(logs.resolve("log" + round), random.nextInt(900));
            try (SearchIndex index = SearchIndex.open(folder).orElseThrow()) {
                long position = index.position().sequence();
                assertThat(position).isGreaterThanOrEqualTo(Math.max(told, reached));
                assertThat(index.search(Query.of("everywhere"), Integer.MAX_VALUE))
                        .hasSize((int) position);
                reached = position;
            }
        }
        assertThat(reached).isPositive();
    }

    /// Runs a writer in a JVM of its own, kills it some time after its first commit, and returns the last position it
    /// told of.
    private long writeAndKill(Path log, int milliseconds) throws Exception {
        Process writer = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        EndlessWriter.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .redirectOutput(log.toFile())
                .start();
        try {
            while (writer.isAlive() && Files.size(log) == 0) {
                Thread.sleep(20);
            }
            Thread.sleep(milliseconds);
        } finally {
            writer.destroyForcibly().waitFor();
        }
        String told = Files.readString(log);
        return told.substring(0, told.lastIndexOf('\n'))
                .lines()
                .mapToLong(Long::parseLong)
                .max()
                .orElseThrow();
    }

    /// Puts one conversation after the other, commits each few, and tells how far it got after each commit.
    static final class EndlessWriter {
        public static void main(String[] arguments) {
            try (SearchIndexWriter writer =
                    SearchIndexWriter.open(Path.of(arguments[0])).orElseThrow()) {
                long done = writer.position().map(Position::sequence).orElse(0L);
                while (true) {
                    for (int i = 0; i < 7; i++) {
                        done++;
                        writer.put(talk("c" + done, "en", "", "this word is everywhere and number " + done));
                    }
                    writer.commit(at(done));
                    System.out.println(done);
                }
            }
        }
    }
}
