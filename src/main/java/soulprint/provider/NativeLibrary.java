package soulprint.provider;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import soulprint.failure.Failure;
import soulprint.failure.SoulprintException;

/// Unpacks ONNX Runtime's native library once into the cache; the library itself would do so at every start.
final class NativeLibrary {
    private static final String PATH_PROPERTY = "onnxruntime.native.path";
    private static final String RESOURCES = "/ai/onnxruntime/native/";
    private static final List<String> NAMES = List.of("onnxruntime", "onnxruntime4j_jni");

    private NativeLibrary() {}

    static synchronized void prepare(Path cache) {
        if (System.getProperty(PATH_PROPERTY) != null) {
            return;
        }
        Path directory = cache.resolve("onnxruntime");
        try {
            boolean all = true;
            for (String name : NAMES) {
                all &= unpack(System.mapLibraryName(name), directory);
            }
            // On a system this library does not know, ONNX Runtime itself says so.
            if (all) {
                System.setProperty(PATH_PROPERTY, directory.toAbsolutePath().toString());
            }
        } catch (IOException e) {
            throw new SoulprintException(
                    Failure.ENVIRONMENT,
                    "The folder %s cannot be written: make it writable or set SOULPRINT_CACHE to another one."
                            .formatted(directory),
                    e);
        }
    }

    /// Whether there is such a library for this system; one of another version has another size and is replaced.
    private static boolean unpack(String file, Path directory) throws IOException {
        URL resource = NativeLibrary.class.getResource(RESOURCES + platform() + "/" + file);
        if (resource == null) {
            return false;
        }
        Path target = directory.resolve(file);
        URLConnection connection = resource.openConnection();
        connection.setUseCaches(false);
        try (InputStream in = connection.getInputStream()) {
            if (Files.exists(target) && Files.size(target) == connection.getContentLengthLong()) {
                return true;
            }
            Files.createDirectories(directory);
            Path part = Files.createTempFile(directory, file, ".part");
            Files.copy(in, part, StandardCopyOption.REPLACE_EXISTING);
            move(part, target);
            return true;
        }
    }

    private static void move(Path part, Path target) throws IOException {
        try {
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException _) {
            Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static String platform() {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        String processor = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
        String os = system.contains("mac") ? "osx" : system.contains("windows") ? "win" : "linux";
        return os + "-" + (processor.equals("amd64") || processor.equals("x86_64") ? "x64" : "aarch64");
    }
}
