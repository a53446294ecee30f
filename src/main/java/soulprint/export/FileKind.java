package soulprint.export;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// What a file is, told by its first bytes and never by its name.
enum FileKind {
    ZIP,
    JSON;

    private static final int SIGNATURE = 8;

    /// Refuses, in one sentence, what is neither.
    static FileKind of(Path file, String shown) throws IOException {
        refuseUnreadable(file, shown);
        String start = start(file);
        if (start.isEmpty()) {
            throw Refusal.of(shown + " is empty", "download the export again and import that file.");
        }
        if (start.startsWith("PK\u0003\u0004") || start.startsWith("PK\u0005\u0006")) {
            return ZIP;
        }
        String other = otherKind(start);
        if (!other.isEmpty()) {
            throw Refusal.of(
                    "%s is %s, not a ZIP archive or JSON".formatted(shown, other),
                    "import the ZIP that the provider sent, or the folder it was unpacked to.");
        }
        return JSON;
    }

    private static void refuseUnreadable(Path file, String shown) {
        if (!Files.exists(file)) {
            throw Refusal.of(shown + " does not exist", "check the path and import again.");
        }
        if (!Files.isRegularFile(file)) {
            throw Refusal.of(
                    shown + " is neither a file nor a folder", "give the export as a ZIP, a folder or a JSON file.");
        }
        if (!Files.isReadable(file)) {
            throw Refusal.of(shown + " cannot be read", "check its permissions and import again.");
        }
    }

    private static String start(Path file) throws IOException {
        try (InputStream stream = Files.newInputStream(file)) {
            return new String(stream.readNBytes(SIGNATURE), StandardCharsets.ISO_8859_1);
        }
    }

    private static String otherKind(String start) {
        if (start.startsWith("%PDF")) {
            return "a PDF document";
        }
        if (start.startsWith("\u001F\u008B")) {
            return "a gzip archive";
        }
        if (start.startsWith("7z\u00BC\u00AF")) {
            return "a 7-Zip archive";
        }
        if (start.startsWith("Rar!")) {
            return "a RAR archive";
        }
        if (start.startsWith("PK\u0007\u0008")) {
            return "the first part of a split archive";
        }
        return start.startsWith("<") ? "a web page" : "";
    }
}
