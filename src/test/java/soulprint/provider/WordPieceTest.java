package soulprint.provider;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/// The ids are those of BERT's uncased vocabulary, as its authors' tokenizer gives them.
class WordPieceTest {
    private final WordPiece tokenizer = new WordPiece(Weights.vocabulary(InProcessModel.BGE_SMALL.tokenizer()));

    private long[] ids(String text) {
        return tokenizer.ids(text, 512);
    }

    @Test
    void wordsBecomeTheirIdsBetweenTheMarks() {
        assertThat(ids("hello world")).containsExactly(101, 7592, 2088, 102);
        assertThat(ids("")).containsExactly(101, 102);
        assertThat(ids(" \n\t ")).containsExactly(101, 102);
    }

    @Test
    void caseAndAccentsDoNotMatterAndPunctuationStandsAlone() {
        assertThat(ids("HÉLLO, wörld!")).containsExactly(101, 7592, 1010, 2088, 999, 102);
    }

    @Test
    void anUnknownWordIsCutIntoKnownPieces() {
        assertThat(ids("unaffable")).containsExactly(101, 14477, 20961, 3468, 102);
    }

    @Test
    void whatHasNoPiecesOrIsTooLongIsOneUnknownWord() {
        assertThat(ids("🜚")).containsExactly(101, 100, 102);
        assertThat(ids("x".repeat(101))).containsExactly(101, 100, 102);
    }

    @Test
    void controlCharactersVanish() {
        assertThat(ids("hel\u0000lo wor\u200bld")).isEqualTo(ids("hello world"));
    }

    @Test
    void noTextGivesMoreIdsThanAskedOrFails() {
        SplittableRandom random = new SplittableRandom(3);
        for (int trial = 0; trial < 300; trial++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(900); i > 0; i--) {
                text.append((char) random.nextInt(random.nextBoolean() ? 128 : 65_536));
            }
            assertThat(tokenizer.ids(text.toString(), 64).length).isBetween(2, 64);
        }
    }
}
