package soulprint.search;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import org.apache.lucene.util.BytesRef;

/// How the index keeps the vectors of one message's passages, one after the other: the dimension, then for each a scale
/// (float) and a signed byte a dimension. A byte a dimension changes the dot product of two unit vectors by less than
/// 0.003, a quarter of
/// the space of floats; the exact vectors are in the store.
final class VectorCode {
    private static final int LARGEST = 127;
    private static final int HEAD = Short.BYTES;
    private static final int SCALE = Float.BYTES;
    /// So many products of a 16-bit number and a byte cannot overflow an int.
    private static final int PIECE = 512;

    private VectorCode() {}

    static BytesRef encoded(List<float[]> vectors) {
        int dimension = vectors.getFirst().length;
        ByteBuffer code =
                ByteBuffer.allocate(HEAD + vectors.size() * (SCALE + dimension)).order(ByteOrder.LITTLE_ENDIAN);
        code.putShort((short) dimension);
        for (float[] vector : vectors) {
            float most = 0;
            for (float value : vector) {
                most = Math.max(most, Math.abs(value));
            }
            float scale = most / LARGEST;
            code.putFloat(scale);
            for (float value : vector) {
                code.put((byte) (scale == 0 ? 0 : Math.round(value / scale)));
            }
        }
        return new BytesRef(code.array());
    }

    static int dimension(BytesRef code) {
        return (code.bytes[code.offset] & 0xFF) | (code.bytes[code.offset + 1] & 0xFF) << 8;
    }

    /// How many vectors a code holds.
    static int count(BytesRef code) {
        return (code.length - HEAD) / (SCALE + dimension(code));
    }

    /// Where the bytes of vector number `index` begin.
    static int start(BytesRef code, int index, int dimension) {
        return code.offset + HEAD + index * (SCALE + dimension) + SCALE;
    }

    /// A vector to compare many codes with, as whole numbers of 16 bits: the compiler adds up whole numbers many at a
    /// time, floats it may not. It costs less than a thousandth of the bytes' own rounding.
    static final class Asked {
        private static final int FINEST = Short.MAX_VALUE;

        private final int[] values;
        private final float scale;

        Asked(float[] vector) {
            float most = 0;
            for (float value : vector) {
                most = Math.max(most, Math.abs(value));
            }
            scale = most / FINEST;
            values = new int[vector.length];
            for (int i = 0; i < vector.length; i++) {
                values[i] = scale == 0 ? 0 : Math.round(vector[i] / scale);
            }
        }

        /// The dot product with the code's vector number `index`.
        float dot(BytesRef code, int index) {
            byte[] bytes = code.bytes;
            int start = start(code, index, values.length);
            // A sum of more products than that could overflow.
            long sum = 0;
            for (int from = 0; from < values.length; from += PIECE) {
                sum += dot(bytes, start, from, Math.min(values.length, from + PIECE));
            }
            return sum * scale * scale(bytes, start);
        }

        private int dot(byte[] bytes, int start, int from, int to) {
            int sum = 0;
            for (int i = from; i < to; i++) {
                sum += values[i] * bytes[start + i];
            }
            return sum;
        }
    }

    /// Adds the code's vector number `index` to `sum`.
    static void add(BytesRef code, int index, float[] sum) {
        byte[] bytes = code.bytes;
        int start = start(code, index, sum.length);
        float scale = scale(bytes, start);
        for (int i = 0; i < sum.length; i++) {
            sum[i] += scale * bytes[start + i];
        }
    }

    /// One bit a dimension: whether `vector` is above zero there.
    static long[] signs(float[] vector) {
        long[] signs = new long[(vector.length + Long.SIZE - 1) / Long.SIZE];
        for (int i = 0; i < vector.length; i++) {
            signs[i / Long.SIZE] |= (vector[i] > 0 ? 1L : 0L) << i;
        }
        return signs;
    }

    static float scale(BytesRef code, int index) {
        return scale(code.bytes, start(code, index, dimension(code)));
    }

    private static float scale(byte[] bytes, int start) {
        int at = start - SCALE;
        return Float.intBitsToFloat((bytes[at] & 0xFF)
                | (bytes[at + 1] & 0xFF) << 8
                | (bytes[at + 2] & 0xFF) << 16
                | (bytes[at + 3] & 0xFF) << 24);
    }
}
