package soulprint.store;

import java.util.UUID;

/// What a database knows of itself: its identity, and the key of its placeholders, in hexadecimal.
public record Installation(UUID id, String placeholderKey) {
    public static Installation of(Database database) {
        return database.read(handle -> handle.createQuery(
                        "SELECT id, encode(placeholder_key, 'hex') AS placeholder_key FROM soulprint.installation")
                .map((row, _) -> new Installation(row.getObject("id", UUID.class), row.getString("placeholder_key")))
                .one());
    }
}
