package soulprint.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import soulprint.model.Embedder;

@Tag("slow")
class OnnxEmbedderTest {
    private static final Path CACHE = Path.of("target", "test-cache");

    private static double near(float[] one, float[] other) {
        return IntStream.range(0, one.length)
                .mapToDouble(i -> (double) one[i] * other[i])
                .sum();
    }

    @ParameterizedTest
    @EnumSource(InProcessModel.class)
    void textsOfOneMeaningAreNearerThanOthers(InProcessModel model) {
        try (Embedder embedder = OnnxEmbedder.open(model, CACHE)) {
            List<float[]> texts = embedder.passages(
                    List.of("We moved to a flat by the harbour in June.", "The compiler rejects this generic type."));
            float[] asked = embedder.query("Where do I live now?");

            assertThat(asked).hasSize(embedder.model().dimension());
            assertThat(near(asked, asked)).isCloseTo(1, within(1e-5));
            assertThat(near(asked, texts.getFirst())).isGreaterThan(near(asked, texts.getLast()));
        }
    }

    @ParameterizedTest
    @EnumSource(InProcessModel.class)
    void theSameTextGivesTheSameVectorOnAnyThread(InProcessModel model) throws Exception {
        try (Embedder embedder = OnnxEmbedder.open(model, CACHE);
                ExecutorService threads = Executors.newFixedThreadPool(4)) {
            String text = "Heron is the name of my boat. ".repeat(9);
            float[] alone = embedder.passages(List.of(text)).getFirst();
            List<Future<float[]>> many = IntStream.range(0, 12)
                    .mapToObj(_ -> threads.submit(
                            () -> embedder.passages(List.of(text)).getFirst()))
                    .toList();
            for (Future<float[]> one : many) {
                assertThat(one.get()).isEqualTo(alone);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(InProcessModel.class)
    void aTextLongerThanTheModelReadsIsCutAndAnEmptyOneIsAVectorToo(InProcessModel model) {
        try (Embedder embedder = OnnxEmbedder.open(model, CACHE)) {
            List<float[]> vectors = embedder.passages(List.of("word ".repeat(5_000), "word ".repeat(700), ""));

            assertThat(vectors.get(0)).isEqualTo(vectors.get(1));
            assertThat(near(vectors.get(2), vectors.get(2))).isCloseTo(1, within(1e-5));
        }
    }
}
