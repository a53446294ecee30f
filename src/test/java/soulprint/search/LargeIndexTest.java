package soulprint.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LargeIndexTest {
    @TempDir
    private Path folder;

    @Test
    void vectorsOfOneCentreAreNearEachOtherAndOthersAreNot() {
        ClusteredVectors vectors = new ClusteredVectors(1);
        for (int i = 0; i < 100; i++) {
            double near = ClusteredVectors.dot(vectors.near(i), vectors.near(i));
            double far = ClusteredVectors.dot(vectors.near(i), vectors.near(i + 1));
            assertThat(near).isBetween(0.5, 0.98);
            assertThat(far).isBetween(0.05, 0.45);
        }
    }

    @Test
    void aSmallOneIsSearchedAndItsNearestPassagesAreFound() throws Exception {
        LargeIndex index = new LargeIndex(folder, 5);
        index.build(_ -> {});
        List<LargeIndex.Asked> asked = index.questions(10);
        try (LargeIndex.Searching searching = index.open()) {
            asked.forEach(searching::search);
            assertThat(searching.index().passages()).isPositive();
        }
        assertThat(Files.size(index.vectors())).isEqualTo(1_000L * Float.BYTES * ClusteredVectors.DIMENSION);
        assertThat(index.recall(asked, 10)).isGreaterThan(0.9);
    }

    @Test
    void theExactlyNearestAreThoseWithTheGreatestDotProducts() throws Exception {
        LargeIndex index = new LargeIndex(folder, 1);
        index.build(_ -> {});
        List<float[]> rows = rows(200);
        float[] asked = rows.get(new SplittableRandom(3).nextInt(200));
        int[] expected = IntStream.range(0, 200)
                .boxed()
                .sorted(Comparator.comparingDouble(row -> -ClusteredVectors.dot(asked, rows.get(row))))
                .limit(10)
                .mapToInt(row -> row)
                .toArray();
        assertThat(ExactNearest.of(index.vectors(), List.of(asked), 10)[0]).containsExactly(expected);
    }

    private static List<float[]> rows(int count) {
        ClusteredVectors again = new ClusteredVectors(12);
        List<float[]> rows = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            rows.add(again.next());
        }
        return rows;
    }
}
