package soulprint.store;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import soulprint.failure.Failure;
import soulprint.failure.SoulprintException;

/// Where a PostgreSQL database is and who may enter. Prints without its password.
public record DatabaseAddress(String jdbcUrl, String user, String password) {
    /// Reads `postgresql://user:password@host:port/database?options` (also `postgres://` and `jdbc:postgresql://`).
    public static DatabaseAddress parse(String url) {
        String plain = url.startsWith("jdbc:") ? url.substring("jdbc:".length()) : url;
        try {
            URI uri = URI.create(plain.replaceFirst("^postgres://", "postgresql://"));
            if (!"postgresql".equals(uri.getScheme())
                    || uri.getHost() == null
                    || uri.getRawPath().length() < 2) {
                throw unreadable();
            }
            String[] login =
                    Optional.ofNullable(uri.getRawUserInfo()).orElse("").split(":", 2);
            String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
            String options = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
            return new DatabaseAddress(
                    "jdbc:postgresql://" + uri.getHost() + port + uri.getRawPath() + options,
                    decoded(login[0]),
                    login.length > 1 ? decoded(login[1]) : "");
        } catch (IllegalArgumentException e) {
            throw unreadable();
        }
    }

    private static String decoded(String part) {
        return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    private static SoulprintException unreadable() {
        return new SoulprintException(
                Failure.DATABASE,
                "SOULPRINT_DATABASE_URL is not a PostgreSQL address: write it as postgresql://user:password@host:5432/database.");
    }

    /// Host, port and database, without who may enter.
    public String place() {
        return jdbcUrl.replaceFirst("^jdbc:", "").replaceFirst("\\?.*", "");
    }

    @Override
    public String toString() {
        return "DatabaseAddress[" + place() + ", user=" + user + "]";
    }
}
