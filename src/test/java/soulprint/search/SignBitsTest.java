package soulprint.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

final class SignBitsTest {
    @Test
    void aDistanceIsTheNumberOfBitsThatDiffer() {
        SplittableRandom random = new SplittableRandom(7);
        long[][] vectors = new long[2_500][];
        SignBits bits = new SignBits(190, 3);
        for (int i = 0; i < vectors.length; i++) {
            vectors[i] = new long[] {random.nextLong(), random.nextLong(), random.nextLong()};
            bits.add(vectors[i]);
        }
        bits.trim();
        int[] distances = bits.distances(vectors[5]);
        assertThat(distances).hasSize(vectors.length);
        for (int i = 0; i < vectors.length; i++) {
            int expected = 0;
            for (int column = 0; column < 3; column++) {
                expected += Long.bitCount(vectors[i][column] ^ vectors[5][column]);
            }
            assertThat(distances[i]).isEqualTo(expected);
        }
    }

    @Test
    void withoutVectorsThereAreNoDistances() {
        assertThat(new SignBits(64, 0).distances(new long[1])).isEmpty();
    }
}
