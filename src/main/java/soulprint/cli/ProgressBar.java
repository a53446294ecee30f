package soulprint.cli;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import soulprint.failure.Failure;
import soulprint.failure.SoulprintException;
import soulprint.pass.Progress;
import soulprint.pass.Stage;

/// Shows progress on the error stream: one line redrawn in place on a terminal, a plain line now and then elsewhere.
/// Work that ends within a second shows nothing. The time left comes from the measured rate of the current stage.
public final class ProgressBar implements Progress, AutoCloseable {
    private static final Duration SILENCE = Duration.ofSeconds(1);
    private static final Duration REDRAW = Duration.ofMillis(120);
    private static final Duration PLAIN_LINE = Duration.ofSeconds(5);
    private static final int BAR = 24;
    private static final int NARROWEST_BAR = 6;

    private static final Set<Stage> ENDS_BY_ITSELF =
            EnumSet.of(Stage.STARTING, Stage.READING, Stage.EMBEDDING, Stage.EXTRACTING);

    private final Terminal terminal;
    private final InstantSource clock;
    private final AtomicBoolean stopping;
    private final Instant begun;
    private Stage stage = Stage.STARTING;
    private Instant stageBegun;
    private long stageFrom;
    private Instant drawn = Instant.MIN;
    private boolean completed;
    private boolean shown;

    public ProgressBar(Terminal terminal, InstantSource clock, AtomicBoolean stopping) {
        this.terminal = terminal;
        this.clock = clock;
        this.stopping = stopping;
        this.begun = clock.instant();
        this.stageBegun = begun;
    }

    // Reading, embedding and extracting end by themselves where nothing is lost; everything else leaves no trace when
    // it is left at
    // once.
    @Override
    public synchronized void at(Stage next, long done, long total) {
        if (stopping.get() && !ENDS_BY_ITSELF.contains(next)) {
            throw new SoulprintException(Failure.INTERRUPTED, "Stopped; what was stored before is as it was.");
        }
        show(next, done, total);
    }

    private void show(Stage next, long done, long total) {
        Instant now = clock.instant();
        boolean fresh = next != stage;
        if (fresh) {
            stage = next;
            stageBegun = now;
            stageFrom = done;
            completed = false;
        }
        if (Duration.between(begun, now).compareTo(SILENCE) < 0) {
            return;
        }
        boolean onTerminal = terminal.width().isPresent();
        boolean complete = total > 0 && done >= total && !completed;
        Duration pause = onTerminal ? REDRAW : PLAIN_LINE;
        if (!fresh && !complete && drawn.plus(pause).isAfter(now)) {
            return;
        }
        drawn = now;
        completed |= complete;
        if (onTerminal) {
            redraw(done, total, now);
        } else if (fresh || !complete || shown) {
            err().println(words(done, total, now));
        }
        shown = true;
    }

    private void redraw(long done, long total, Instant now) {
        String line = words(done, total, now);
        int room = terminal.columns() - 1;
        int bar = Math.min(BAR, room - line.length() - 3);
        if (total > 0 && bar >= NARROWEST_BAR) {
            int filled = (int) (bar * Math.min(done, total) / total);
            line = "[" + "#".repeat(filled) + " ".repeat(bar - filled) + "] " + line;
        }
        err().print("\r" + (line.length() > room ? line.substring(0, room) : line) + "\u001b[K");
        err().flush();
    }

    private String words(long done, long total, Instant now) {
        return stage.words() + count(done, total) + remaining(done, total, now);
    }

    private String count(long done, long total) {
        if (total > 0) {
            return " %,d of %,d%s".formatted(done, total, stage.unit());
        }
        return done > 0 ? " %,d%s".formatted(done, stage.unit()) : "";
    }

    private String remaining(long done, long total, Instant now) {
        long seconds = Duration.between(stageBegun, now).toMillis();
        if (done <= stageFrom || total <= 0 || done >= total || seconds < 500) {
            return "";
        }
        long left = Math.round(seconds * (double) (total - done) / (done - stageFrom) / 1000);
        return left < 60 ? ", %d s left".formatted(Math.max(1, left)) : ", %d min left".formatted((left + 59) / 60);
    }

    @Override
    public synchronized void note(String sentence) {
        clear();
        err().println(sentence);
    }

    @Override
    public boolean stopping() {
        return stopping.get();
    }

    /// Takes the line away, so that what follows stands where it stood.
    public synchronized void clear() {
        if (shown && terminal.width().isPresent()) {
            err().print("\r\u001b[K");
            err().flush();
        }
    }

    @Override
    public void close() {
        clear();
    }

    private PrintStream err() {
        return terminal.err();
    }
}
