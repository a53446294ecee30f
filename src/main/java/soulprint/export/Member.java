package soulprint.export;

import java.io.IOException;
import java.io.InputStream;

/// One file of an export. `packed` is its size in the archive and `checksum` its CRC-32, both -1 for a plain file.
record Member(String name, String path, long size, long packed, long checksum, Opener opener) {
    interface Opener {
        InputStream open() throws IOException;
    }

    static Member plain(String name, String path, long size, Opener opener) {
        return new Member(name, path, size, -1, -1, opener);
    }

    /// The file's name in a sentence, within the export it is part of.
    String in(String export) {
        return name.isEmpty() ? export : export + " (" + name + ")";
    }

    /// The file's own name, or that of the export where it is the only file.
    String nameWithin(String export) {
        return name.isEmpty() ? export : name;
    }

    InputStream open() throws IOException {
        return opener.open();
    }

    /// Whether what was read is what the archive says it holds.
    boolean isWhole(long bytes, long crc) {
        return checksum < 0 || (checksum == crc && size == bytes);
    }
}
