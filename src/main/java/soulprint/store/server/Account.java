package soulprint.store.server;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// As whom PostgreSQL's programs run. PostgreSQL refuses root: root therefore gives up its name in a user namespace
/// (nothing changes its owner); where namespaces are not allowed, as in most containers, or where the files belong to
/// somebody else, the programs run under the owner's number and keep only root's right to pass through folders.
sealed interface Account {
    /// As the person who runs this process.
    record Own() implements Account {}

    /// As root without its name.
    record Namespace() implements Account {}

    /// Under another number, which owns the data.
    record Numbered(int uid) implements Account {}

    int NOBODY = 65534;

    /// The account that fits this process and the owner of the data, or of the home while there is none.
    static Account of(Layout layout) {
        Path owned = Files.exists(layout.data()) ? layout.data() : layout.home();
        try {
            return new UnixSystem().getUid() == 0 ? ofRoot(owned) : new Own();
        } catch (IOException e) {
            throw Trouble.unwritable(owned, e);
        }
    }

    private static Account ofRoot(Path folder) throws IOException {
        int owner = (Integer) Files.getAttribute(folder, "unix:uid");
        if (owner == 0 && works(new Namespace(), folder)) {
            return new Namespace();
        }
        var numbered = new Numbered(owner == 0 ? NOBODY : owner);
        if (works(numbered, folder)) {
            return numbered;
        }
        throw Trouble.failure("PostgreSQL does not run as root, and this system lets root neither use a user namespace"
                + " nor change to another user; run soulprint as an ordinary user or set SOULPRINT_DATABASE_URL to a"
                + " PostgreSQL of your own.");
    }

    private static boolean works(Account account, Path folder) {
        try {
            return new Programs(account.prefix(), folder).run("", "true").succeeded();
        } catch (IOException _) {
            return false;
        }
    }

    /// The words before a command that make it run as this account.
    default List<String> prefix() {
        return switch (this) {
            case Own() -> List.of();
            case Namespace() -> List.of("unshare", "--user", "--");
            case Numbered(int uid) ->
                List.of(
                        "setpriv",
                        "--reuid=" + uid,
                        "--regid=" + uid,
                        "--clear-groups",
                        "--inh-caps=+dac_override",
                        "--ambient-caps=+dac_override",
                        "--");
        };
    }

    /// The accounts to try for creating a data directory, which demands that the system has a name for the number.
    default List<Account> makers() {
        return switch (this) {
            case Own() -> List.of(this, new Namespace());
            case Namespace() -> List.of(this);
            case Numbered _ -> List.of(this, new Numbered(NOBODY));
        };
    }

    /// Makes this account the owner of `folder` and all it holds.
    default void own(Path folder) throws IOException {
        if (this instanceof Numbered(int uid)) {
            Trees.give(folder, uid);
        }
    }
}
