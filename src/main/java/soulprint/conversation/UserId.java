package soulprint.conversation;

import java.util.UUID;

/// Whose history it is. Every row, index and file belongs to exactly one user.
public record UserId(UUID value) {
    /// The one user of a laptop's home.
    public static final UserId LOCAL = new UserId(new UUID(0, 1));

    @Override
    public String toString() {
        return value.toString();
    }
}
