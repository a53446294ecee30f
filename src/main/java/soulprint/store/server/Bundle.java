package soulprint.store.server;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/// The compressed PostgreSQL that travels in the jar; `key` names this very bundle among all others.
record Bundle(URL source, String key) {

    /// The bundle for `platform`.
    static Bundle of(Platform platform) {
        URL source = Bundle.class.getResource("/" + platform.bundle());
        if (source == null) {
            throw Trouble.failure("SoulPrint brings no PostgreSQL for " + platform
                    + "; set SOULPRINT_DATABASE_URL to a PostgreSQL of your own.");
        }
        try {
            String name = platform.bundle().replace(".txz", "");
            return new Bundle(source, "%s-%08x".formatted(name, checksum(source)));
        } catch (IOException e) {
            throw Trouble.failure("SoulPrint's own jar cannot be read at " + source + "; install it again.", e);
        }
    }

    /// The jar's table of contents knows the checksum; reading 15 MB for it would cost every start.
    private static long checksum(URL source) throws IOException {
        URLConnection connection = source.openConnection();
        connection.setUseCaches(false);
        try (InputStream stream = connection.getInputStream()) {
            if (connection instanceof JarURLConnection jar) {
                ZipEntry entry = jar.getJarEntry();
                if (entry.getCrc() >= 0) {
                    return entry.getCrc();
                }
            }
            var checked = new CheckedInputStream(new BufferedInputStream(stream), new CRC32());
            checked.transferTo(java.io.OutputStream.nullOutputStream());
            return checked.getChecksum().getValue();
        }
    }

    /// Unpacks what running a server needs; static libraries and build files stay out.
    void unpack(Path folder) throws IOException {
        Files.createDirectories(folder);
        try (var stream = source.openStream();
                var tar = new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(stream)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                if (isNeeded(entry.getName())) {
                    unpack(entry, tar, folder);
                }
            }
        }
    }

    private static boolean isNeeded(String name) {
        return !name.endsWith(".a") && !name.contains("/pkgconfig") && !name.contains("/pgxs");
    }

    private static void unpack(TarArchiveEntry entry, InputStream content, Path folder) throws IOException {
        Path target = folder.resolve(entry.getName()).normalize();
        if (!target.startsWith(folder)) {
            throw new IOException("entry outside the bundle: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.resolve("..").normalize());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(content, target);
        boolean isProgram = (entry.getMode() & 0100) != 0;
        Files.setPosixFilePermissions(target, PosixFilePermissions.fromString(isProgram ? "rwxr-xr-x" : "rw-r--r--"));
    }
}
