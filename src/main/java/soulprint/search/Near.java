package soulprint.search;

import java.util.Arrays;

/// Turns with the score of their best passage, given in order of their numbers.
final class Near {
    private int[] turns;
    private float[] scores;
    private int size;

    Near(int expected) {
        this.turns = new int[expected];
        this.scores = new float[expected];
    }

    /// One more turn, or another passage of the last one.
    void add(int turn, float score) {
        if (size > 0 && turns[size - 1] == turn) {
            scores[size - 1] = Math.max(scores[size - 1], score);
            return;
        }
        if (size == turns.length) {
            turns = Arrays.copyOf(turns, 2 * size + 1);
            scores = Arrays.copyOf(scores, 2 * size + 1);
        }
        turns[size] = turn;
        scores[size++] = score;
    }

    /// The `wanted` best, and all as good as the last of them, in order of their numbers.
    int[] best(int wanted) {
        if (size <= wanted) {
            return Arrays.copyOf(turns, size);
        }
        float[] sorted = Arrays.copyOf(scores, size);
        Arrays.sort(sorted);
        float least = sorted[size - wanted];
        int[] best = new int[size];
        int count = 0;
        for (int i = 0; i < size; i++) {
            if (scores[i] >= least) {
                best[count++] = turns[i];
            }
        }
        return Arrays.copyOf(best, count);
    }
}
