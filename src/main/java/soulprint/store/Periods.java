package soulprint.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;
import soulprint.date.Period;
import soulprint.date.Precision;

/// A period as three columns: valid_from, valid_to, precision.
final class Periods {
    private Periods() {}

    static <S extends SqlStatement<S>> void bind(S statement, @Nullable Period period) {
        statement
                .bindByType("from", period == null ? null : period.from(), LocalDate.class)
                .bindByType("to", period == null ? null : period.to(), LocalDate.class)
                .bind("precision", period == null ? null : period.precision().id());
    }

    static @Nullable Period of(ResultSet row) throws SQLException {
        String precision = row.getString("precision");
        return precision == null
                ? null
                : new Period(
                        row.getObject("valid_from", LocalDate.class),
                        row.getObject("valid_to", LocalDate.class),
                        Precision.of(precision));
    }
}
