package soulprint.export;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongConsumer;
import java.util.zip.CRC32;

/// A member's bytes on their way to the parser: counted, summed up, and stopped where they turn out to be a ZIP bomb.
final class MeteredStream extends FilterInputStream {
    private final Member member;
    private final String shown;
    private final LongConsumer read;
    private final CRC32 crc = new CRC32();
    private long position;
    private boolean ended;

    /// `read` is told of every piece read, by its length.
    MeteredStream(InputStream stream, Member member, String shown, LongConsumer read) {
        super(stream);
        this.member = member;
        this.shown = shown;
        this.read = read;
    }

    long position() {
        return position;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int count = unpacked(bytes, offset, length);
        ended |= count < 0;
        if (count > 0) {
            crc.update(bytes, offset, count);
            position += count;
            read.accept(count);
            if (ZipArchive.isBomb(position, member.packed())) {
                throw ZipArchive.bomb(shown);
            }
        }
        return count;
    }

    private int unpacked(byte[] bytes, int offset, int length) throws IOException {
        try {
            return in.read(bytes, offset, length);
        } catch (IllegalStateException | IllegalArgumentException | IndexOutOfBoundsException e) {
            // What a decoder throws on a stream that no encoder wrote.
            throw new IOException("not unpackable", e);
        }
    }

    /// Reads what the parser left (which closes the stream at its end), and says whether all of it was as the archive
    /// promises.
    boolean isWhole() throws IOException {
        byte[] rest = new byte[8192];
        while (!ended) {
            read(rest, 0, rest.length);
        }
        return member.isWhole(position, crc.getValue());
    }
}
