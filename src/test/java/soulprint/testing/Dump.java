package soulprint.testing;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import soulprint.store.DatabaseAddress;

/// Everything that a history holds, as lines that are the same for the same history whenever and in whatever order it
/// was imported: without row numbers and times of import.
public final class Dump {
    private static final List<String> QUERIES = List.of("""
            SELECT 'conversation', conversation_id, provider, title, language, started_at, updated_at, message_count, content_hash
            FROM soulprint.conversations ORDER BY conversation_id COLLATE "C"
            """, """
            SELECT 'message', c.conversation_id, m.position, m.message_id, m.role, m.speaker, m.said_at, md5(m.text)
            FROM soulprint.messages m JOIN soulprint.conversations c ON c.id = m.conversation
            ORDER BY c.conversation_id COLLATE "C", m.position
            """, """
            SELECT 'chunk', id, conversation_id, chunk_index, total_chunks, token_count, title, message_count, first_message,
                   last_message, created_at, md5(content)
            FROM public.conversation_chunks ORDER BY conversation_id COLLATE "C", chunk_index
            """, """
            SELECT 'context', x.kind, md5(x.text), c.conversation_id, p.message_id, p.said_at
            FROM soulprint.contexts x LEFT JOIN soulprint.context_places p ON p.context = x.id
            LEFT JOIN soulprint.conversations c ON c.id = p.conversation
            ORDER BY x.kind, md5(x.text), c.conversation_id COLLATE "C", p.message_id
            """);

    private Dump() {}

    public static List<String> of(DatabaseAddress address) throws SQLException {
        List<String> lines = new ArrayList<>();
        for (String query : QUERIES) {
            lines.addAll(rows(address, query));
        }
        return lines;
    }

    /// The rows of any query, their columns joined by bars.
    public static List<String> rows(DatabaseAddress address, String query) throws SQLException {
        List<String> lines = new ArrayList<>();
        try (Connection connection =
                        DriverManager.getConnection(address.jdbcUrl(), address.user(), address.password());
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            int columns = rows.getMetaData().getColumnCount();
            while (rows.next()) {
                StringBuilder line = new StringBuilder();
                for (int column = 1; column <= columns; column++) {
                    line.append(column == 1 ? "" : "|").append(rows.getString(column));
                }
                lines.add(line.toString());
            }
        }
        return lines;
    }
}
