package soulprint.store;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Properties;
import java.util.function.LongConsumer;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.postgresql.PGConnection;
import soulprint.failure.Failure;
import soulprint.failure.SoulprintException;

/// Reads a backup into an empty database, in one transaction: all of it or nothing.
public final class Restore {
    private final Database database;

    public Restore(Database database) {
        this.database = database;
    }

    /// Restores `file`; `read` hears the bytes after decompression.
    public BackupSummary read(Path file, LongConsumer read) {
        if (!Files.isRegularFile(file)) {
            throw new SoulprintException(Failure.BAD_INPUT, "There is no file %s: check its name.".formatted(file));
        }
        try (ZipFile zip = new ZipFile(file.toFile())) {
            Properties manifest = manifest(zip, file);
            return database.write(handle -> {
                requireEmpty(handle);
                return restore(handle, zip, manifest, file, read);
            });
        } catch (ZipException e) {
            throw damaged(file, e);
        } catch (IOException e) {
            throw new SoulprintException(
                    Failure.BAD_INPUT, "%s cannot be read: check the file and the disk.".formatted(file), e);
        }
    }

    private static SoulprintException damaged(Path file, Exception cause) {
        return new SoulprintException(
                Failure.BAD_INPUT,
                "%s is not a whole backup of soulprint: use another copy of it; nothing was restored.".formatted(file),
                cause);
    }

    private static Properties manifest(ZipFile zip, Path file) throws IOException {
        ZipEntry entry = zip.getEntry(Backup.MANIFEST);
        if (entry == null) {
            throw damaged(file, new ZipException("no manifest"));
        }
        Properties manifest = new Properties();
        try (InputStream in = zip.getInputStream(entry)) {
            manifest.load(in);
            if (schema(manifest) > Schema.LATEST || !Backup.FORMAT.equals(manifest.getProperty("format"))) {
                throw new SoulprintException(
                        Failure.BAD_INPUT,
                        "%s was written by a newer soulprint: update this one, then restore it.".formatted(file));
            }
        } catch (IllegalArgumentException e) {
            throw damaged(file, e);
        }
        return manifest;
    }

    private static int schema(Properties manifest) {
        return Integer.parseInt(manifest.getProperty("schema", ""));
    }

    private static void requireEmpty(Handle handle) {
        long there = Backup.count(handle, "soulprint.conversations")
                + Backup.count(handle, "public.conversation_chunks")
                + Backup.count(handle, "public.user_profiles");
        if (there > 0) {
            throw new SoulprintException(
                    Failure.BAD_INPUT,
                    "There is something in this home already: restore into a new one with --home NEW-FOLDER.");
        }
    }

    private static BackupSummary restore(
            Handle handle, ZipFile zip, Properties manifest, Path file, LongConsumer read) {
        try {
            handle.createUpdate("UPDATE soulprint.installation SET placeholder_key = decode(:key, 'hex')")
                    .bind("key", manifest.getProperty("placeholder_key", ""))
                    .execute();
            handle.execute(
                    "DELETE FROM soulprint.imports; DELETE FROM soulprint.histories; DELETE FROM soulprint.embedding_passes; DELETE FROM soulprint.verdicts; DELETE FROM soulprint.publications");
            long bytes = 0;
            for (BackedUpTable table : BackedUpTable.ALL) {
                ZipEntry entry = zip.getEntry(table.entry());
                if (entry == null && schema(manifest) < table.since()) {
                    continue;
                }
                if (entry == null) {
                    throw damaged(file, new ZipException("no " + table.entry()));
                }
                copy(handle, zip, entry, table);
                bytes += Math.max(0, entry.getSize());
                read.accept(bytes);
            }
            continueNumbers(handle, "soulprint.conversations", "id");
            continueNumbers(handle, "soulprint.contexts", "id");
            continueNumbers(handle, "soulprint.extractions", "id");
            continueNumbers(handle, "soulprint.verdicts", "number");
            return checked(handle, manifest, file);
        } catch (IOException e) {
            throw damaged(file, e);
        } catch (SQLException e) {
            // 22: data that no column takes; the file says it is ours, so it is damaged.
            if (e.getSQLState() != null && e.getSQLState().startsWith("22")) {
                throw damaged(file, e);
            }
            throw new UnableToExecuteStatementException(e, null);
        }
    }

    private static void copy(Handle handle, ZipFile zip, ZipEntry entry, BackedUpTable table)
            throws IOException, SQLException {
        CRC32 checksum = new CRC32();
        try (InputStream in = new CheckedInputStream(zip.getInputStream(entry), checksum);
                BufferedReader text = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8), 1 << 16)) {
            String columns = text.readLine();
            if (columns == null || !columns.replace("\t", ", ").matches("[a-z_, ]+")) {
                throw new ZipException("no columns");
            }
            String sql =
                    "COPY %s (%s) FROM STDIN WITH (FORMAT text)".formatted(table.name(), columns.replace('\t', ','));
            handle.getConnection().unwrap(PGConnection.class).getCopyAPI().copyIn(sql, text);
            if (checksum.getValue() != entry.getCrc()) {
                throw new ZipException("checksum");
            }
        }
    }

    // Rows keep their numbers, so the next new one must come after them.
    private static void continueNumbers(Handle handle, String table, String column) {
        handle.createQuery(
                        "SELECT setval(pg_get_serial_sequence('%1$s', '%2$s'), (SELECT coalesce(max(%2$s), 0) + 1 FROM %1$s), false)"
                                .formatted(table, column))
                .mapTo(long.class)
                .one();
    }

    private static BackupSummary checked(Handle handle, Properties manifest, Path file) throws IOException {
        long conversations = Backup.count(handle, "soulprint.conversations");
        long messages = Backup.count(handle, "soulprint.messages");
        if (!Long.toString(conversations).equals(manifest.getProperty("conversations"))
                || !Long.toString(messages).equals(manifest.getProperty("messages"))) {
            throw damaged(file, new ZipException("counts differ"));
        }
        return new BackupSummary(conversations, messages, Files.size(file));
    }
}
