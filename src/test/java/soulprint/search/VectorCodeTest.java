package soulprint.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.api.Test;

final class VectorCodeTest {
    @Test
    void theDotProductWithACodeIsThatOfTheVectorsToThreeThousandths() {
        ClusteredVectors vectors = new ClusteredVectors(5);
        for (int i = 0; i < 200; i++) {
            float[] asked = vectors.near(i);
            float[] near = vectors.near(i);
            float[] far = vectors.next();
            BytesRef code = VectorCode.encoded(List.of(near, far));
            VectorCode.Asked coded = new VectorCode.Asked(asked);
            assertThat((double) coded.dot(code, 0)).isCloseTo(ClusteredVectors.dot(asked, near), within(0.003));
            assertThat((double) coded.dot(code, 1)).isCloseTo(ClusteredVectors.dot(asked, far), within(0.003));
        }
    }

    @Test
    void theGreatestNumbersOfALongVectorDoNotOverflow() {
        float[] ones = new float[2_000];
        Arrays.fill(ones, 1);
        BytesRef code = VectorCode.encoded(List.of(ones));
        assertThat(new VectorCode.Asked(ones).dot(code, 0)).isCloseTo(2_000, within(0.01f));
    }

    @Test
    void nothingIsLikeTheZeroVector() {
        float[] zero = new float[384];
        BytesRef code = VectorCode.encoded(List.of(zero));
        assertThat(new VectorCode.Asked(zero).dot(code, 0)).isZero();
    }
}
