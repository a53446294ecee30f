package soulprint.store.server;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/// Statements on an open server.
final class Sql {
    private Sql() {}

    static Connection connect(PostgresServer server) throws SQLException {
        return DriverManager.getConnection(server.jdbcUrl(), server.user(), server.password());
    }

    /// Runs `sql` and gives the first value of the first row, or "done".
    static String value(PostgresServer server, String sql) throws SQLException {
        try (var connection = connect(server);
                var statement = connection.createStatement()) {
            if (!statement.execute(sql)) {
                return "done";
            }
            try (var rows = statement.getResultSet()) {
                return rows.next() ? rows.getString(1) : "none";
            }
        }
    }
}
