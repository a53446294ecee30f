package soulprint.search;

import java.util.SplittableRandom;

/// Vectors that lie together as a model's do: all of them a little to one side, and most near one of many centres. Two
/// of one centre have a cosine of 0.6 to 0.9, two of different ones about 0.25.
final class ClusteredVectors {
    static final int DIMENSION = 384;
    private static final int CENTRES = 2_000;
    private static final double COMMON = 0.25;

    private final SplittableRandom random;
    private final float[] side;
    private final float[][] centres = new float[CENTRES][];

    ClusteredVectors(long seed) {
        SplittableRandom places = new SplittableRandom(1);
        side = direction(places);
        for (int i = 0; i < CENTRES; i++) {
            centres[i] = direction(places);
        }
        random = new SplittableRandom(seed);
    }

    float[] next() {
        return near(random.nextInt(CENTRES));
    }

    float[] near(int centre) {
        double near = random.nextDouble(0.6 - COMMON, 0.9 - COMMON);
        double far = Math.sqrt(1 - COMMON - near);
        float[] vector = direction(random);
        for (int i = 0; i < DIMENSION; i++) {
            vector[i] = (float) (Math.sqrt(COMMON) * side[i] + Math.sqrt(near) * centres[centre][i] + far * vector[i]);
        }
        return unit(vector);
    }

    private static float[] direction(SplittableRandom random) {
        float[] direction = new float[DIMENSION];
        for (int i = 0; i < DIMENSION; i++) {
            direction[i] = (float) random.nextGaussian();
        }
        return unit(direction);
    }

    private static float[] unit(float[] vector) {
        float length = (float) Math.sqrt(dot(vector, vector));
        for (int i = 0; i < vector.length; i++) {
            vector[i] /= length;
        }
        return vector;
    }

    static double dot(float[] one, float[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += one[i] * other[i];
        }
        return sum;
    }
}
