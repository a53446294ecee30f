package soulprint.export;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The ids of one conversation's messages: the export's own where there are any, storable, and never twice the same.
final class Ids {
    private final Map<String, Integer> taken = new HashMap<>();

    /// The message's own id, else the fallback; an id that is already taken gets a number.
    String message(@Nullable String own, String fallback) {
        String id = usable(own);
        return distinct(id == null ? fallback : id);
    }

    private String distinct(String id) {
        int times = taken.merge(id, 1, Integer::sum);
        return times == 1 ? id : distinct(id + "#" + times);
    }

    /// The id as it stands, unless it is too long to index or holds what no database takes; null if it says nothing.
    static @Nullable String usable(@Nullable String id) {
        if (id == null || id.isBlank()) {
            return null;
        }
        String storable = id.length() <= Limits.ID ? Texts.repaired(id) : "long-" + hash(List.of(id));
        return storable.isBlank() ? null : storable;
    }

    /// A stable id for a conversation that has none, from the parts that identify it.
    static String derived(List<String> parts) {
        return "derived-" + hash(parts);
    }

    /// A number by which ids can be told apart in little memory.
    static long fingerprint(String id) {
        return ByteBuffer.wrap(digest(List.of(id))).getLong();
    }

    private static String hash(List<String> parts) {
        return HexFormat.of().formatHex(digest(parts), 0, 16);
    }

    private static byte[] digest(List<String> parts) {
        MessageDigest digest = sha256();
        for (String part : parts) {
            digest.update(part.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
        }
        return digest.digest();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
