package soulprint.search;

import java.util.SplittableRandom;

/// Vectors for tests.
final class Vectors {
    private Vectors() {}

    static float[] random(SplittableRandom random, int dimension) {
        return near(new float[dimension], 1, random);
    }

    /// A unit vector around `centre`, with so much noise in each dimension.
    static float[] near(float[] centre, double noise, SplittableRandom random) {
        float[] vector = new float[centre.length];
        double square = 0;
        for (int i = 0; i < vector.length; i++) {
            vector[i] = (float) (centre[i] + noise * random.nextGaussian());
            square += (double) vector[i] * vector[i];
        }
        for (int i = 0; i < vector.length; i++) {
            vector[i] /= (float) Math.sqrt(square);
        }
        return vector;
    }

    static double dot(float[] one, float[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += (double) one[i] * other[i];
        }
        return sum;
    }
}
