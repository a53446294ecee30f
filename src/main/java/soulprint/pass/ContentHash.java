package soulprint.pass;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import soulprint.conversation.Context;
import soulprint.conversation.Conversation;
import soulprint.conversation.Message;

/// SHA-256 over all that a conversation says and when: two versions are the same exactly if their hashes are. Each
/// part is preceded by its length, so that no two different conversations give the same bytes.
final class ContentHash {
    private final MessageDigest digest;

    private ContentHash() {
        try {
            this.digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static String of(Conversation conversation) {
        ContentHash hash = new ContentHash();
        hash.add(conversation.id());
        hash.add(conversation.provider().id());
        hash.add(conversation.title());
        hash.add(conversation.createdAt());
        hash.add(conversation.updatedAt());
        for (Message message : conversation.messages()) {
            hash.add(message.id());
            hash.add(voice(message));
            hash.add(message.at());
            hash.add(message.text());
        }
        for (Context context : conversation.contexts()) {
            hash.add(context.messageId());
            hash.add(context.kind().id());
            hash.add(context.at());
            hash.add(context.text());
        }
        return HexFormat.of().formatHex(hash.digest.digest());
    }

    // No role holds a space, so a name beside it cannot be taken for another field; without one it is the role alone.
    private static String voice(Message message) {
        String role = message.role().id();
        return message.speaker() == null ? role : role + " " + message.speaker();
    }

    private void add(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).flip());
        digest.update(bytes);
    }

    private void add(@Nullable Instant time) {
        add(time == null ? "" : time.toString());
    }
}
