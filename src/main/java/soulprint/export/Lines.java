package soulprint.export;

import java.io.IOException;
import java.io.InputStream;

/// A file's lines, one after the other: as a stream it ends where the line does, and `next` goes on to another.
final class Lines extends InputStream {
    private final InputStream stream;
    private final byte[] buffer = new byte[1 << 16];
    private int at;
    private int end;
    private int begun;
    private int number;
    private int passed;
    private long length;
    private boolean inLine;

    Lines(InputStream stream) {
        this.stream = stream;
    }

    /// Goes to the beginning of the next line that is not blank; false at the file's end.
    boolean next() throws IOException {
        while (inLine) {
            stretch(buffer.length);
        }
        while (filled()) {
            switch (buffer[at]) {
                case '\n' -> passed++;
                case ' ', '\t', '\r' -> {}
                default -> {
                    number = passed + 1;
                    length = 0;
                    inLine = true;
                    return true;
                }
            }
            at++;
        }
        return false;
    }

    /// The place of the line in the file, from 1.
    int number() {
        return number;
    }

    /// How many bytes of the line have been read.
    long length() {
        return length;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int offset, int most) throws IOException {
        if (most == 0) {
            return 0;
        }
        if (!inLine) {
            return -1;
        }
        int count = stretch(most);
        if (count == 0) {
            return -1;
        }
        System.arraycopy(buffer, begun, bytes, offset, count);
        return count;
    }

    /// Passes over at most so many bytes of the line, and over its end if it follows; how many bytes it were, from
    /// `begun` on.
    private int stretch(int most) throws IOException {
        inLine = filled();
        begun = at;
        int last = at + Math.min(most, end - at);
        while (at < last && buffer[at] != '\n') {
            at++;
        }
        int count = at - begun;
        length += count;
        if (at < last) {
            at++;
            passed++;
            inLine = false;
        }
        return count;
    }

    private boolean filled() throws IOException {
        if (at == end) {
            at = 0;
            end = Math.max(0, stream.read(buffer, 0, buffer.length));
        }
        return at < end;
    }
}
