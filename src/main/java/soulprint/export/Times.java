package soulprint.export;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Dates as exports write them: epoch seconds, milliseconds or finer, or ISO 8601. A date that cannot be one is null.
final class Times {
    private static final int LONGEST = 40;
    private static final BigDecimal YEAR_5138 = BigDecimal.valueOf(100_000_000_000L);
    private static final BigDecimal YEAR_9999 = BigDecimal.valueOf(253_402_300_799L);

    private static final DateTimeFormatter ISO = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
            .appendPattern("[XXX][XX][X]")
            .toFormatter(Locale.ROOT);

    private Times() {}

    static @Nullable Instant text(String text) {
        String trimmed = text.strip();
        if (trimmed.isEmpty() || trimmed.length() > LONGEST) {
            return null;
        }
        return looksNumeric(trimmed) ? number(trimmed) : iso(trimmed);
    }

    private static boolean looksNumeric(String text) {
        return text.chars().allMatch(c -> (c >= '0' && c <= '9') || c == '.');
    }

    /// Seconds, unless the number is too large for them: then milliseconds, microseconds, nanoseconds.
    static @Nullable Instant number(String digits) {
        if (digits.length() > LONGEST) {
            return null;
        }
        try {
            BigDecimal seconds = new BigDecimal(digits);
            // A scale beyond this is an exponent such as 1e999999999, which arithmetic would write out in full.
            if (Math.abs((long) seconds.scale()) > LONGEST || seconds.signum() <= 0) {
                return null;
            }
            for (int step = 0; step < 3 && seconds.compareTo(YEAR_5138) > 0; step++) {
                seconds = seconds.movePointLeft(3);
            }
            return seconds.compareTo(YEAR_9999) > 0 ? null : instant(seconds);
        } catch (NumberFormatException _) {
            return null;
        }
    }

    /// Microseconds are what the database holds; a finer date would never compare equal again.
    private static @Nullable Instant instant(BigDecimal seconds) {
        long micros = seconds.movePointRight(6).longValue();
        return micros == 0 ? null : Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }

    private static @Nullable Instant iso(String text) {
        boolean spaced = text.length() > 10 && text.charAt(10) == ' ';
        String written =
                spaced ? text.substring(0, 10) + "T" + text.substring(11).replace(" ", "") : text;
        try {
            return valid(moment(written).truncatedTo(ChronoUnit.MICROS));
        } catch (DateTimeException _) {
            return null;
        }
    }

    /// A date without a zone is taken for UTC, as providers write it.
    private static Instant moment(String text) {
        if (text.length() == 10) {
            return LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant();
        }
        return switch (ISO.parseBest(text, OffsetDateTime::from, LocalDateTime::from)) {
            case OffsetDateTime zoned -> zoned.toInstant();
            case LocalDateTime local -> local.toInstant(ZoneOffset.UTC);
            default -> throw new DateTimeException("neither with a zone nor without");
        };
    }

    private static @Nullable Instant valid(Instant instant) {
        boolean sane = instant.isAfter(Instant.EPOCH) && instant.getEpochSecond() <= YEAR_9999.longValue();
        return sane ? instant : null;
    }
}
