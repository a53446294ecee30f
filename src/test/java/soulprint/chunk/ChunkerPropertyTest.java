package soulprint.chunk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import soulprint.conversation.Conversation;

class ChunkerPropertyTest {
    private final Chunker chunker = new Chunker();

    @Test
    @Tag("slow")
    void generatedConversationsKeepEveryPromise() {
        checkSeeds(0, 150);
    }

    @Test
    @Tag("long")
    void manyGeneratedConversationsKeepEveryPromise() {
        checkSeeds(1_000, 4_000);
    }

    private void checkSeeds(long from, long to) {
        int chunks = 0;
        int small = 0;
        int unusual = 0;
        for (long seed = from; seed < to; seed++) {
            Conversation conversation = new Conversations(seed).next();
            List<Chunk> cut = chunker.chunks(conversation);
            try {
                ChunkCheck check = ChunkCheck.that(conversation, cut);
                small += check.small;
                unusual += check.unusualOverlaps;
            } catch (AssertionError | RuntimeException e) {
                throw new AssertionError("seed " + seed, e);
            }
            assertThat(new Chunker().chunks(conversation)).isEqualTo(cut);
            chunks += cut.size();
        }
        assertThat(small).as("chunks below the limit").isLessThan(chunks / 50);
        assertThat(unusual).as("overlaps that code blocks displaced").isLessThan(chunks / 10);
    }
}
