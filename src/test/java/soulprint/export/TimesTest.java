package soulprint.export;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimesTest {
    @ParameterizedTest
    @CsvSource({
        "1714485660, 2024-04-30T14:01:00Z",
        "1714485660.123456789, 2024-04-30T14:01:00.123456Z",
        "1.71448566e9, 2024-04-30T14:01:00Z",
        "1714485660123, 2024-04-30T14:01:00.123Z",
        "1714485660123456, 2024-04-30T14:01:00.123456Z",
        "1714485660123456789, 2024-04-30T14:01:00.123456Z",
    })
    void numbersAreSecondsUnlessTheyAreFiner(String number, String expected) {
        assertThat(Times.number(number)).hasToString(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "2024-04-30T14:01:00Z, 2024-04-30T14:01:00Z",
        "2024-04-30T14:01:00.5+02:00, 2024-04-30T12:01:00.500Z",
        "2024-04-30T14:01:00-0130, 2024-04-30T15:31:00Z",
        "2024-04-30 14:01:00 +0000, 2024-04-30T14:01:00Z",
        "2024-04-30T14:01:00.123456789, 2024-04-30T14:01:00.123456Z",
        "2024-04-30T14:01, 2024-04-30T14:01:00Z",
        "2024-04-30, 2024-04-30T00:00:00Z",
        "' 1714485660.5 ', 2024-04-30T14:01:00.500Z",
    })
    void textsAreIsoOrNumbers(String text, String expected) {
        assertThat(Times.text(text)).hasToString(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "soon", "0", "..", "2024-13-45", "0001-01-01", "+99999-01-01T00:00:00Z", "30/04/2024"})
    void whatIsNoDateIsNone(String text) {
        assertThat(Times.text(text)).isNull();
    }

    @Test
    void absurdNumbersAreNoDates() {
        assertThat(Times.number("-1")).isNull();
        assertThat(Times.number("0.0")).isNull();
        assertThat(Times.number("1e400")).isNull();
        assertThat(Times.number("1e-30")).isNull();
        assertThat(Times.number("999999999999999999999999999999")).isNull();
        assertThat(Times.number("1e999999999")).isNull();
    }
}
