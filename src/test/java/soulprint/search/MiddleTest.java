package soulprint.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.api.Test;

final class MiddleTest {
    private static final int DIMENSION = 77;

    private final SplittableRandom random = new SplittableRandom(11);

    @Test
    void aBitIsSetWhereTheVectorIsAboveTheMiddle() {
        float[] mean = random(0.3f);
        Middle middle = new Middle(mean);
        for (int round = 0; round < 200; round++) {
            List<float[]> vectors = List.of(random(1), random(5), random(0.01f));
            BytesRef code = VectorCode.encoded(vectors);
            for (int index = 0; index < vectors.size(); index++) {
                float[] vector = vectors.get(index);
                long[] signs = middle.signs(code, index);
                for (int i = 0; i < DIMENSION; i++) {
                    // What is as near to the middle as the code is coarse may lie on either side.
                    if (Math.abs(vector[i] - mean[i])
                            > 0.02 * (Math.abs(mean[i]) + VectorCode.scale(code, index) * 60)) {
                        assertThat(signs[i / Long.SIZE] >>> i & 1).isEqualTo(vector[i] > mean[i] ? 1 : 0);
                    }
                }
                assertThat(signs[1] >>> (DIMENSION - Long.SIZE)).isZero();
            }
        }
    }

    @Test
    void nothingOfTheZeroVectorIsAboveZero() {
        BytesRef code = VectorCode.encoded(List.of(new float[DIMENSION]));
        assertThat(new Middle(new float[DIMENSION]).signs(code, 0)).containsOnly(0);
    }

    private float[] random(float size) {
        float[] vector = new float[DIMENSION];
        for (int i = 0; i < DIMENSION; i++) {
            vector[i] = size * (float) random.nextGaussian();
        }
        return vector;
    }
}
