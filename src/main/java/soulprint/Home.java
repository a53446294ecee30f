package soulprint;

import java.nio.file.Path;
import soulprint.conversation.UserId;
import soulprint.store.Database;

/// An open home: its folder, its database, and the server that must be let go when both are done with (nothing to do
/// for a database elsewhere).
public record Home(Path directory, Database database, Runnable letServerGo) implements AutoCloseable {
    Path index(UserId user) {
        return directory.resolve("index").resolve(user.toString());
    }

    @Override
    public void close() {
        try {
            database.close();
        } finally {
            letServerGo.run();
        }
    }
}
