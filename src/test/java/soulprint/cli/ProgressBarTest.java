package soulprint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import soulprint.pass.Stage;

final class ProgressBarTest {
    private final ByteArrayOutputStream shown = new ByteArrayOutputStream();
    private Instant now = Instant.parse("2026-01-01T00:00:00Z");

    @Test
    void workThatEndsWithinASecondShowsNothing() {
        try (ProgressBar bar = bar(Optional.of(80))) {
            pass(900);
            bar.at(Stage.READING, 5, 10);
        }
        assertThat(shown.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    @Test
    void theLineFitsTheTerminalWhateverItsWidth() {
        for (int width : new int[] {20, 40, 50, 80, 200}) {
            shown.reset();
            try (ProgressBar bar = bar(Optional.of(width))) {
                for (int done = 0; done <= 5000; done += 500) {
                    pass(700);
                    bar.at(Stage.READING, done, 5000);
                }
            }
            for (String line : shown.toString(StandardCharsets.UTF_8).split("\r", -1)) {
                assertThat(line.replace("\u001b[K", "").length()).isLessThan(width);
            }
            assertThat(shown.toString(StandardCharsets.UTF_8)).contains("Reading");
        }
    }

    @Test
    void withoutATerminalItIsPlainLinesAndFew() {
        try (ProgressBar bar = bar(Optional.empty())) {
            for (int done = 1; done <= 1000; done++) {
                pass(20);
                bar.at(Stage.READING, done, 1000);
            }
            bar.at(Stage.READING, 1000, 1000);
        }
        String lines = shown.toString(StandardCharsets.UTF_8);
        assertThat(lines).doesNotContain("\r", "\u001b").endsWith("Reading 1,000 of 1,000 conversations\n");
        assertThat(lines.lines().count()).isLessThan(8);
    }

    @Test
    void theTimeLeftFollowsFromTheRateOfTheStage() {
        try (ProgressBar bar = bar(Optional.of(100))) {
            bar.at(Stage.READING, 0, 100);
            pass(10_000);
            bar.at(Stage.READING, 25, 100);
        }
        assertThat(shown.toString(StandardCharsets.UTF_8)).contains("30 s left");
    }

    private ProgressBar bar(Optional<Integer> width) {
        PrintStream err = new PrintStream(shown, true, StandardCharsets.UTF_8);
        Terminal terminal = new Terminal(err, err, width, false, ZoneId.of("UTC"), "soulprint");
        return new ProgressBar(terminal, () -> now, new AtomicBoolean());
    }

    private void pass(long milliseconds) {
        now = now.plusMillis(milliseconds);
    }
}
