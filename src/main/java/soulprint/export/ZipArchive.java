package soulprint.export;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.archivers.zip.ZipMethod;

/// A ZIP archive, never unpacked to disk. Names are names, not paths; archives inside the archive stay closed.
final class ZipArchive implements Closeable {
    private static final Pattern DRIVE = Pattern.compile("[A-Za-z]:.*", Pattern.DOTALL);

    /// The directory's last record and the longest comment after it.
    private static final int LONGEST_TAIL = 22 + 65_535;

    /// Unpacking in pieces of this size instead of the parser's saves an eighth of it.
    private static final int BUFFER = 1 << 16;

    private final ZipFile zip;
    private final String shown;

    private ZipArchive(ZipFile zip, String shown) {
        this.zip = zip;
        this.shown = shown;
    }

    static ZipArchive open(Path file, String shown) {
        try {
            return new ZipArchive(
                    ZipFile.builder()
                            .setPath(file)
                            .setIgnoreLocalFileHeader(true)
                            .get(),
                    shown);
        } catch (IOException | IllegalArgumentException | IllegalStateException | IndexOutOfBoundsException _) {
            throw hasDirectory(file)
                    ? Refusal.damaged(shown)
                    : Refusal.of(
                            shown + " is cut off before its end (no ZIP directory found)",
                            "download it again and import that file.");
        }
    }

    /// A ZIP ends in its directory, so a broken download has none.
    private static boolean hasDirectory(Path file) {
        try (SeekableByteChannel channel = Files.newByteChannel(file)) {
            channel.position(Math.max(0, channel.size() - LONGEST_TAIL));
            byte[] tail = Channels.newInputStream(channel).readNBytes(LONGEST_TAIL);
            return new String(tail, StandardCharsets.ISO_8859_1).contains("PK\u0005\u0006");
        } catch (IOException _) {
            return true;
        }
    }

    /// Every file of JSON or JSON lines in it.
    List<Member> members() {
        List<Member> members = new ArrayList<>();
        for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
            String path = entry.getName().replace('\\', '/');
            refuseEscape(path);
            if (!entry.isDirectory() && MemberNames.isCandidate(path)) {
                members.add(member(entry, path));
            }
        }
        return members;
    }

    private Member member(ZipArchiveEntry entry, String path) {
        String name = Refusal.shown(path);
        long size = entry.getSize();
        long packed = entry.getCompressedSize();
        return new Member(name, path, size, packed, entry.getCrc(), () -> {
            refuseUnreadable(entry, name);
            return new BufferedInputStream(zip.getInputStream(entry), BUFFER);
        });
    }

    private void refuseEscape(String path) {
        boolean absolute = path.startsWith("/") || DRIVE.matcher(path).matches();
        if (absolute || List.of(path.split("/")).contains("..")) {
            throw Refusal.of(
                    shown + " holds a file name that points outside the archive, as no export does",
                    "download the export again from the provider itself and import that file.");
        }
    }

    private void refuseUnreadable(ZipArchiveEntry entry, String name) {
        if (entry.getGeneralPurposeBit().usesEncryption()) {
            throw Refusal.of(
                    shown + " is encrypted (" + name + " needs a password)",
                    "unpack it with its password and import the folder.");
        }
        ZipMethod method = ZipMethod.getMethodByCode(entry.getMethod());
        boolean readable =
                method == ZipMethod.STORED || method == ZipMethod.DEFLATED || method == ZipMethod.ENHANCED_DEFLATED;
        if (!readable) {
            throw Refusal.of(
                    "%s packs %s in a way that cannot be read (ZIP method %d)"
                            .formatted(shown, name, entry.getMethod()),
                    "unpack it and import the folder.");
        }
    }

    /// Refuses an archive of which the given files unpack to what no honest archive does.
    void refuseBomb(List<Member> members, long archiveSize) {
        long unpacked = 0;
        for (Member member : members) {
            unpacked += member.size();
            if (isBomb(member.size(), member.packed()) || isBomb(unpacked, archiveSize)) {
                throw bomb(shown);
            }
        }
    }

    static boolean isBomb(long unpacked, long packed) {
        return unpacked > Limits.UNPACKED && packed >= 0 && unpacked / Limits.EXPANSION > packed;
    }

    static RuntimeException bomb(String shown) {
        return Refusal.of(
                "%s unpacks to more than %d times its size and %d MB, as no export does"
                        .formatted(shown, Limits.EXPANSION, Limits.UNPACKED >> 20),
                "download the export again from the provider itself and import that file.");
    }

    @Override
    public void close() {
        ZipFile.closeQuietly(zip);
    }
}
