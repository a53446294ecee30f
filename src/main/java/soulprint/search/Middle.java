package soulprint.search;

import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.util.BitUtil;
import org.apache.lucene.util.BytesRef;

/// Tells of codes on which side of a middle they lie in each dimension: one bit, set if above it. Eight bytes are
/// compared at a time, as whole numbers of one long (Warren, "Hacker's Delight", 2-18 on comparing bytes in a word): an
/// index is opened by doing this for every vector in it, mostly before the JVM has compiled anything.
///
/// Not thread-safe.
final class Middle {
    private static final long HIGH = 0x8080808080808080L;
    /// Multiplied with the lowest bits of eight bytes it brings them together in the highest byte.
    private static final long GATHER = 0x0102040810204080L;
    /// Scales that agree in six bits of their fraction are taken for one: within a hundredth.
    private static final int ROUNDED = 17;

    private final float[] middle;
    /// By rounded scale the greatest byte not above the middle in each dimension, offset to be unsigned.
    private final Map<Integer, long[]> bounds = new HashMap<>();

    Middle(float[] middle) {
        this.middle = middle;
    }

    /// The bits of the code's vector number `index`, by 64 dimensions.
    long[] signs(BytesRef code, int index) {
        long[] bounds = this.bounds.computeIfAbsent(
                Float.floatToRawIntBits(VectorCode.scale(code, index)) >>> ROUNDED, this::bounds);
        int start = VectorCode.start(code, index, middle.length);
        int end = start + middle.length;
        long[] signs = new long[(middle.length + Long.SIZE - 1) / Long.SIZE];
        for (int i = 0; i < bounds.length; i++) {
            long above = ~atLeast(bounds[i], eight(code.bytes, start + i * Long.BYTES, end) ^ HIGH) & HIGH;
            signs[i / Long.BYTES] |= (((above >>> 7) * GATHER) >>> 56) << (i * Long.BYTES);
        }
        return signs;
    }

    private static long eight(byte[] bytes, int from, int end) {
        if (from + Long.BYTES <= end) {
            return (long) BitUtil.VH_LE_LONG.get(bytes, from);
        }
        long last = 0;
        for (int i = from; i < end; i++) {
            last |= (bytes[i] & 0xFFL) << ((i - from) * Byte.SIZE);
        }
        return last;
    }

    /// The high bit of each byte in which `one` is not less than `other`, unsigned.
    private static long atLeast(long one, long other) {
        long low = (one | HIGH) - (other & ~HIGH);
        return ((one & ~other) | (~(one ^ other) & low)) & HIGH;
    }

    private long[] bounds(int rounded) {
        float scale = Float.intBitsToFloat((rounded << ROUNDED) + (1 << (ROUNDED - 1)));
        long[] bounds = new long[(middle.length + Long.BYTES - 1) / Long.BYTES];
        for (int i = 0; i < bounds.length * Long.BYTES; i++) {
            double bound = i < middle.length ? Math.floor(middle[i] / scale) : Byte.MAX_VALUE;
            long unsigned = (long) Math.clamp(bound, Byte.MIN_VALUE, Byte.MAX_VALUE) - Byte.MIN_VALUE;
            bounds[i / Long.BYTES] |= unsigned << (i * Byte.SIZE);
        }
        return bounds;
    }
}
