package soulprint.search;

import java.util.Arrays;

/// Vectors as one bit a dimension: whether it lies above a middle there. Charikar, "Similarity estimation techniques
/// from
/// rounding algorithms" (2002), here in the model's own axes.
///
/// The bits are kept by columns of 64 dimensions, so that the compiler compares many vectors at a time.
final class SignBits {
    /// So many distances stay in the processor's nearest memory while the columns are added to them.
    private static final int BLOCK = 1_024;

    private final long[][] columns;
    private int size;

    SignBits(int dimension, int expected) {
        this.columns = new long[(dimension + Long.SIZE - 1) / Long.SIZE][expected];
    }

    /// Keeps one more vector, given by its bits.
    void add(long[] bits) {
        for (int column = 0; column < columns.length; column++) {
            if (size == columns[column].length) {
                columns[column] = Arrays.copyOf(columns[column], size + size / 2 + 1);
            }
            columns[column][size] = bits[column];
        }
        size++;
    }

    /// Gives back what was taken for vectors that did not come.
    void trim() {
        for (int column = 0; column < columns.length; column++) {
            columns[column] = Arrays.copyOf(columns[column], size);
        }
    }

    int size() {
        return size;
    }

    /// In how many bits each vector differs from `bits`.
    int[] distances(long[] bits) {
        int[] distances = new int[size];
        for (int from = 0; from < size; from += BLOCK) {
            int to = Math.min(size, from + BLOCK);
            for (int column = 0; column < columns.length; column++) {
                add(columns[column], bits[column], distances, from, to);
            }
        }
        return distances;
    }

    private static void add(long[] column, long bits, int[] distances, int from, int to) {
        for (int i = from; i < to; i++) {
            distances[i] += Long.bitCount(column[i] ^ bits);
        }
    }
}
