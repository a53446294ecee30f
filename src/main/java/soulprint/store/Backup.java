package soulprint.store;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.Properties;
import java.util.function.LongConsumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.postgresql.PGConnection;
import soulprint.failure.Failure;
import soulprint.failure.SoulprintException;

/// Writes all that a database holds into one ZIP: a manifest and each table in PostgreSQL's COPY text format, which any
/// major version and any server reads. Taken from a single state of the database; other commands go on meanwhile.
public final class Backup {
    static final String MANIFEST = "soulprint-backup.properties";
    static final String FORMAT = "1";

    private final Database database;

    public Backup(Database database) {
        this.database = database;
    }

    /// Writes `file`, which must not exist, readable by its owner only; `written` hears the bytes before compression.
    public BackupSummary write(Path file, LongConsumer written) {
        if (Files.exists(file)) {
            throw new SoulprintException(
                    Failure.BAD_INPUT, "%s exists already: choose another name for the backup.".formatted(file));
        }
        Path parent = file.toAbsolutePath().getParent();
        try {
            Path part = Files.createTempFile(parent, ".soulprint-backup", ".part");
            try {
                BackupSummary summary = database.snapshot(handle -> archive(handle, part, written));
                Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
                return new BackupSummary(summary.conversations(), summary.messages(), Files.size(file));
            } finally {
                Files.deleteIfExists(part);
            }
        } catch (IOException | UncheckedIOException e) {
            throw unwritable(file, e);
        }
    }

    private static SoulprintException unwritable(Path file, Exception cause) {
        return new SoulprintException(
                Failure.ENVIRONMENT,
                "The backup %s cannot be written: choose a folder that exists, is writable and has room."
                        .formatted(file),
                cause);
    }

    private static BackupSummary archive(Handle handle, Path part, LongConsumer written) {
        try (OutputStream file = new BufferedOutputStream(Files.newOutputStream(part));
                ZipOutputStream zip = new ZipOutputStream(file)) {
            if (Files.getFileStore(part).supportsFileAttributeView("posix")) {
                Files.setPosixFilePermissions(part, PosixFilePermissions.fromString("rw-------"));
            }
            BackupSummary summary =
                    new BackupSummary(count(handle, "soulprint.conversations"), count(handle, "soulprint.messages"), 0);
            zip.putNextEntry(new ZipEntry(MANIFEST));
            manifest(handle, summary).store(zip, null);
            OutputStream counted = new Counted(zip, written);
            for (BackedUpTable table : BackedUpTable.ALL) {
                zip.putNextEntry(new ZipEntry(table.entry()));
                copy(handle, table, counted);
                zip.closeEntry();
            }
            return summary;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new UnableToExecuteStatementException(e, null);
        }
    }

    private static void copy(Handle handle, BackedUpTable table, OutputStream out) throws SQLException, IOException {
        String sql = "COPY (SELECT %s FROM %s) TO STDOUT WITH (FORMAT text, HEADER)"
                .formatted(table.columns(), table.name());
        handle.getConnection().unwrap(PGConnection.class).getCopyAPI().copyOut(sql, out);
    }

    private static Properties manifest(Handle handle, BackupSummary summary) {
        Properties manifest = new Properties();
        manifest.setProperty("format", FORMAT);
        manifest.setProperty("schema", Integer.toString(Schema.LATEST));
        manifest.setProperty("conversations", Long.toString(summary.conversations()));
        manifest.setProperty("messages", Long.toString(summary.messages()));
        manifest.setProperty(
                "placeholder_key",
                handle.createQuery("SELECT encode(placeholder_key, 'hex') FROM soulprint.installation")
                        .mapTo(String.class)
                        .one());
        return manifest;
    }

    static long count(Handle handle, String table) {
        return handle.createQuery("SELECT count(*) FROM " + table)
                .mapTo(long.class)
                .one();
    }

    private static final class Counted extends FilterOutputStream {
        private final LongConsumer written;
        private long bytes;

        Counted(OutputStream out, LongConsumer written) {
            super(out);
            this.written = written;
        }

        @Override
        public void write(byte[] data, int from, int length) throws IOException {
            out.write(data, from, length);
            bytes += length;
            written.accept(bytes);
        }
    }
}
