package soulprint.chunk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import soulprint.conversation.Conversation;

class ChunkerTest {
    private final Chunker chunker = new Chunker();

    @Test
    void aShortConversationIsOneChunk() {
        Conversation conversation = Conversations.of("How do I prune roses?", "  In spring.\n\n\tAbove a bud. ");

        Chunk chunk = only(conversation);

        assertThat(chunk.content())
                .isEqualTo("User:\nHow do I prune roses?\n\nAssistant:\n  In spring.\n\n\tAbove a bud. ");
        assertThat(chunk.firstMessage()).isZero();
        assertThat(chunk.lastMessage()).isEqualTo(1);
        assertThat(chunk.tokens()).isEqualTo(TokenEstimate.tokens(chunk.content()));
    }

    @Test
    void aConversationWithoutMessagesHasNoChunks() {
        assertThat(chunker.chunks(Conversations.of())).isEmpty();
    }

    @Test
    void upToThreeThousandTokensStayTogetherAndOneMoreDoesNot() {
        var text = new StringBuilder(Conversations.prose(150));
        while (TokenEstimate.tokens("User:\n" + text + "word ") <= 3_000) {
            text.append("word ");
        }

        assertThat(chunker.chunks(Conversations.of(text.toString()))).hasSize(1);
        List<Chunk> cut = chunker.chunks(Conversations.of(text + "word word"));
        assertThat(cut).hasSize(2);
        assertThat(cut).allMatch(chunk -> chunk.tokens() >= 1_500);
    }

    @Test
    void spansSayWhereEachWordOfAMessageStands() {
        Conversation conversation = Conversations.of(Conversations.prose(300), "Thanks.", Conversations.prose(200));

        for (Chunk chunk : chunker.chunks(conversation)) {
            for (Span span : chunk.spans()) {
                String text = conversation.messages().get(span.message()).text();
                assertThat(chunk.content().substring(span.at(), span.at() + span.length()))
                        .isEqualTo(text.substring(span.from(), span.to()));
            }
        }
    }

    @Test
    void aTurnThatGoesOnIsLabelledAsContinued() {
        List<Chunk> chunks = chunker.chunks(Conversations.of(Conversations.prose(600)));

        assertThat(chunks).hasSizeGreaterThan(2);
        assertThat(chunks.getFirst().content()).startsWith("User:\n");
        assertThat(chunks.subList(1, chunks.size()))
                .allMatch(chunk -> chunk.content().startsWith("User (continued):\nSentence number"));
        assertThat(chunks).allMatch(chunk -> chunk.firstMessage() == 0 && chunk.lastMessage() == 0);
    }

    @Test
    void cutsLieBeforeTheUsersTurnsWhereTheyCan() {
        String[] turns = IntStream.range(0, 60)
                .mapToObj(turn -> Conversations.prose(turn % 2 == 0 ? 3 : 12))
                .toArray(String[]::new);

        List<Chunk> chunks = chunker.chunks(Conversations.of(turns));

        assertThat(chunks).hasSizeGreaterThan(2);
        assertThat(chunks.subList(0, chunks.size() - 1))
                .allMatch(chunk -> chunk.lastMessage() % 2 == 1
                        && chunk.spans().getLast().to() == turns[chunk.lastMessage()].length());
    }

    @Test
    void sentencesAreNotCutAtAbbreviations() {
        String english = "We met Dr. Smith and Prof. Jones, e.g. Tuesday or Jan. 5, at St. James with J. R. Brown. ";
        String german = "Das war z. B. Hamburg am 3. Mai mit Hrn. Dr. Weber und ca. Zwanzig anderen, d. h. Vielen. ";
        for (String sentence : List.of(english, german)) {
            List<Chunk> chunks = chunker.chunks(Conversations.of(sentence.repeat(400)));

            assertThat(chunks).hasSizeGreaterThan(3);
            assertThat(chunks.stream().flatMap(chunk -> chunk.spans().stream()))
                    .allMatch(span -> span.from() % sentence.length() == 0);
        }
    }

    @Test
    void chineseAndJapaneseSentencesEndWithoutSpaces() {
        String sentence = "彼は「今日は行かない」と言った。それで私たちは東京へ行きました！本当ですか？";
        List<Chunk> chunks = chunker.chunks(Conversations.of(sentence.repeat(300)));

        assertThat(chunks).hasSizeGreaterThan(2);
        for (Chunk chunk : chunks) {
            assertThat(chunk.content()).matches("(?s).*[。！？]");
        }
    }

    @Test
    void aCodeBlockThatFitsIsNeverCut() {
        String code = Conversations.code(260);
        assertThat(TokenEstimate.tokens(code)).isBetween(1_500, 2_900);
        String text = (Conversations.prose(17) + "\n\n" + code).repeat(12);

        List<Chunk> chunks = chunker.chunks(Conversations.of(text));

        assertThat(chunks)
                .allMatch(chunk -> chunk.content().split("```java", -1).length
                        == chunk.content().split("```\n", -1).length);
        ChunkCheck.that(Conversations.of(text), chunks);
    }

    @Test
    void aCodeBlockThatIsTooLongIsCutAtItsLines() {
        List<Chunk> chunks = chunker.chunks(Conversations.of(Conversations.code(1_000)));

        assertThat(chunks).hasSizeGreaterThan(3);
        assertThat(chunks.subList(1, chunks.size()))
                .allMatch(chunk -> chunk.content().startsWith("User (continued):\n    total = "));
    }

    @Test
    void anUnclosedCodeBlockEndsWithItsMessage() {
        String open = "Look:\n\n~~~~ text\n" + "One line. Another sentence.\n\n".repeat(150) + "~~~\nstill inside";
        Conversation conversation = Conversations.of(Conversations.prose(60), open, Conversations.prose(120));

        assertThat(FenceReader.fences(open)).containsExactly(new Fence(7, open.length()));
        ChunkCheck.that(conversation, chunker.chunks(conversation));
    }

    @Test
    void textWithoutAnyBreakIsStillCutWithinTheLimits() {
        for (String unit : List.of("x9", "漢", "👨‍👩‍👧‍👦", "e\u0301\u0302", " ", "\n", "\uD83D")) {
            Conversation conversation = Conversations.of("x" + unit.repeat(60_000));
            List<Chunk> chunks = chunker.chunks(conversation);

            ChunkCheck.that(conversation, chunks);
            assertThat(chunks).allMatch(chunk -> chunks.size() == 1 || chunk.tokens() >= 1_500);
        }
    }

    @Test
    void emojiAreNotTakenApart() {
        String family = "👨‍👩‍👧‍👦";
        List<Chunk> chunks = chunker.chunks(Conversations.of(family.repeat(3_000)));

        assertThat(chunks).hasSizeGreaterThan(2);
        assertThat(chunks.stream().flatMap(chunk -> chunk.spans().stream()))
                .allMatch(span -> span.from() % family.length() == 0);
    }

    @Test
    void thousandsOfTinyTurnsAreCutBetweenThem() {
        String[] turns =
                IntStream.range(0, 5_000).mapToObj(turn -> "ok " + turn).toArray(String[]::new);
        Conversation conversation = Conversations.of(turns);

        ChunkCheck check = ChunkCheck.that(conversation, chunker.chunks(conversation));

        assertThat(check.small + check.unusualOverlaps).isZero();
        assertThat(chunker.chunks(conversation))
                .allMatch(chunk -> chunk.spans().stream().allMatch(span -> span.from() == 0));
    }

    @Test
    void manyThreadsMayUseOneChunker() throws Exception {
        Conversation conversation = new Conversations(3).next();
        List<Chunk> expected = List.copyOf(chunker.chunks(conversation));
        Callable<List<Chunk>> work = () -> List.copyOf(chunker.chunks(conversation));
        try (var threads = Executors.newFixedThreadPool(4)) {
            for (Future<List<Chunk>> cut : threads.invokeAll(List.of(work, work, work, work))) {
                assertThat(cut.get()).isEqualTo(expected);
            }
        }
    }

    @Test
    @Tag("slow")
    void timeGrowsWithTheTextEvenIfItIsHostile() {
        for (String unit :
                List.of("```\n", "~~~ `", "``` x", "   ", "\n", ".", "> > ", "```\n~~~\n", "a\n\n", "e\u0301")) {
            String text = "x\n" + unit.repeat(4_000_000 / unit.length());
            Conversation conversation = Conversations.of(text);

            assertThat(timed(conversation)).as("a text of «%s»", unit).isLessThan(Duration.ofSeconds(6));
        }
    }

    private Duration timed(Conversation conversation) {
        long start = System.nanoTime();
        long characters = 0;
        for (Chunk chunk : chunker.chunks(conversation)) {
            characters += chunk.content().length();
        }
        assertThat(characters)
                .isGreaterThanOrEqualTo(
                        conversation.messages().getFirst().text().length());
        return Duration.ofNanos(System.nanoTime() - start);
    }

    private Chunk only(Conversation conversation) {
        List<Chunk> chunks = chunker.chunks(conversation);
        assertThat(chunks).hasSize(1);
        return chunks.getFirst();
    }
}
