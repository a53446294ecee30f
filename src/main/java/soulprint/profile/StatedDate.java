package soulprint.profile;

import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A date as exact as a text states it; what is missing was not said.
record StatedDate(
        @Nullable Integer year,
        @Nullable Integer month,
        @Nullable Integer day) {
    static StatedDate of(LocalDate date) {
        return new StatedDate(date.getYear(), date.getMonthValue(), date.getDayOfMonth());
    }

    static StatedDate ofMonth(LocalDate date) {
        return new StatedDate(date.getYear(), date.getMonthValue(), null);
    }

    static StatedDate ofYear(LocalDate date) {
        return new StatedDate(date.getYear(), null, null);
    }

    /// Whether this follows from the other: nothing in it that the other lacks.
    boolean follows(StatedDate other) {
        return follows(year, other.year) && follows(month, other.month) && follows(day, other.day);
    }

    private static boolean follows(@Nullable Integer stated, @Nullable Integer known) {
        return stated == null || Objects.equals(stated, known);
    }

    /// As a person would note it: "12/5/2024", "5/2024".
    String words() {
        return Stream.of(day, month, year)
                .filter(Objects::nonNull)
                .map(Object::toString)
                .collect(Collectors.joining("/"));
    }
}
