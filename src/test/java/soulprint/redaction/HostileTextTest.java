package soulprint.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("slow")
class HostileTextTest {
    private static final Redactor REDACTOR = new Redactor("test key".getBytes(StandardCharsets.UTF_8));
    private static final int LENGTH = 100_000;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "AKIA",
                "1234567890",
                "4111 ",
                "4111 1111 1111 1111 ",
                "password: ",
                "my password is ",
                "key=",
                "ey",
                "eyJ",
                "-----BEGIN PRIVATE KEY-----",
                "[redacted:",
                "[redacted:a:12345678]",
                "://a:",
                "http://a:b@",
                "DE89 ",
                "secret",
                "seed phrase: abandon ability ",
                "authorization: bearer ",
                "1|",
                "kind: secret data: ",
                "=\"'`",
                "pwd: \"",
                "otpauth://",
                "age-secret-key-1",
                "\n",
                "password to a:b ",
                "password (a:b) ",
                "😀",
                "a.b=c1&",
                "curl -u a:"
            })
    void fourTimesTheTextTakesAboutFourTimesTheTime(String unit) {
        String text = unit.repeat(LENGTH / unit.length());
        String longer = unit.repeat(4 * LENGTH / unit.length());
        double shorterTime = milliseconds(text);

        // The constant forgives what the compiler and the clock do to runs of a few milliseconds.
        assertThat(milliseconds(longer)).isLessThan(300 + 8 * shorterTime);
    }

    private static double milliseconds(String text) {
        long started = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        REDACTOR.redact(text);
        return (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - started) / 1e6;
    }
}
