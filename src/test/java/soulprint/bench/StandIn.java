package soulprint.bench;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import soulprint.model.Embedder;
import soulprint.model.EmbeddingModel;

/// Vectors of the real model's dimension in no time: each word has a random direction, a text the sum of its words'.
/// Texts that share words are near each other, and the common words pull all of them to one side, as real models do:
/// what a search costs does not depend on who made the vectors. `before` is called with each question first, to have
/// the real model's time in the measurement.
final class StandIn implements Embedder {
    static final int DIMENSION = 384;

    private final Map<String, float[]> directions = new ConcurrentHashMap<>();
    private final Consumer<String> before;

    StandIn(Consumer<String> before) {
        this.before = before;
    }

    @Override
    public EmbeddingModel model() {
        return new EmbeddingModel("stand-in", DIMENSION);
    }

    @Override
    public List<float[]> passages(List<String> texts) {
        return texts.stream().map(this::vector).toList();
    }

    @Override
    public float[] query(String text) {
        before.accept(text);
        return vector(text);
    }

    private float[] vector(String text) {
        float[] sum = new float[DIMENSION];
        for (String word : words(text)) {
            float[] direction = directions.computeIfAbsent(word, StandIn::direction);
            for (int i = 0; i < DIMENSION; i++) {
                sum[i] += direction[i];
            }
        }
        return unit(sum);
    }

    private static List<String> words(String text) {
        return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
                .toList();
    }

    private static float[] direction(String word) {
        SplittableRandom random = new SplittableRandom(word.hashCode());
        float[] direction = new float[DIMENSION];
        for (int i = 0; i < DIMENSION; i++) {
            direction[i] = (float) random.nextGaussian();
        }
        return direction;
    }

    private static float[] unit(float[] vector) {
        double square = 0;
        for (float value : vector) {
            square += value * value;
        }
        float length = (float) Math.sqrt(square);
        for (int i = 0; i < vector.length; i++) {
            vector[i] /= length == 0 ? 1 : length;
        }
        return vector;
    }

    @Override
    public int batch() {
        return 64;
    }

    @Override
    public int concurrency() {
        return 2;
    }

    @Override
    public void close() {}
}
