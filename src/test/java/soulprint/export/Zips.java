package soulprint.export;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;

/// Writes ZIP archives, honest and not.
final class Zips {
    private Zips() {}

    /// Names and contents by turns; a name may come twice.
    static Path zip(Path file, String... namesAndContents) throws IOException {
        try (var zip = new ZipArchiveOutputStream(file)) {
            for (int i = 0; i < namesAndContents.length; i += 2) {
                zip.putArchiveEntry(new ZipArchiveEntry(namesAndContents[i]));
                zip.write(namesAndContents[i + 1].getBytes(StandardCharsets.UTF_8));
                zip.closeArchiveEntry();
            }
        }
        return file;
    }

    /// An archive with one conversations.json of `megabytes` of spaces behind a valid start.
    static Path blownUp(Path file, int megabytes) throws IOException {
        byte[] spaces = " ".repeat(1 << 20).getBytes(StandardCharsets.UTF_8);
        try (var zip = new ZipArchiveOutputStream(file)) {
            zip.putArchiveEntry(new ZipArchiveEntry("conversations.json"));
            zip.write(("[" + Reading.readable()).getBytes(StandardCharsets.UTF_8));
            for (int i = 0; i < megabytes; i++) {
                zip.write(spaces);
            }
            zip.write(']');
            zip.closeArchiveEntry();
        }
        return file;
    }

    /// Sets a byte of every record that begins with the signature `PK` and the two bytes given.
    static void patch(Path file, int third, int fourth, int offset, int value) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        for (int i = 0; i + 4 < bytes.length; i++) {
            if (bytes[i] == 'P' && bytes[i + 1] == 'K' && bytes[i + 2] == third && bytes[i + 3] == fourth) {
                bytes[i + offset] = (byte) value;
            }
        }
        Files.write(file, bytes);
    }

    /// Sets a byte of every record of the directory.
    static void patchDirectory(Path file, int offset, int value) throws IOException {
        patch(file, 1, 2, offset, value);
    }
}
