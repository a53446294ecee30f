package soulprint.app;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import soulprint.cli.CommandLineDoor;
import soulprint.cli.Desk;
import soulprint.cli.ExitCode;
import soulprint.cli.Terminal;
import soulprint.failure.SoulprintException;

/// The program: reads the configuration, builds the product, opens the command line's door.
public final class Main {
    private static final Duration LAST_CONVERSATION = Duration.ofSeconds(20);

    private Main() {}

    public static void main(String[] arguments) {
        Locale.setDefault(Locale.ENGLISH);
        PrintStream out = utf8(FileDescriptor.out);
        PrintStream err = utf8(FileDescriptor.err);
        AtomicBoolean stopping = new AtomicBoolean();
        CountDownLatch done = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(stopping, done), "stop"));
        int code = ExitCode.FAULT;
        try {
            code = run(out, err, stopping, arguments);
        } catch (SoulprintException e) {
            err.println(e.sentence());
            code = ExitCode.of(e.failure());
        } catch (OutOfMemoryError _) {
            err.println("Memory ran out: set SOULPRINT_HEAP to more (such as 1g) and run the same command again.");
        } catch (RuntimeException | Error e) {
            err.println("This is a fault of soulprint itself (%s): please report this line; what was stored is safe."
                    .formatted(e.getClass().getSimpleName()));
        } finally {
            out.flush();
            err.flush();
            done.countDown();
        }
        System.exit(code);
    }

    static int run(PrintStream out, PrintStream err, AtomicBoolean stopping, String... arguments) {
        Configuration configuration = Configuration.read(System.getenv(), userHome());
        Terminal terminal = new Terminal(
                out,
                err,
                configuration.terminalWidth(),
                configuration.colour(),
                configuration.zone(),
                configuration.command());
        Opening opening = new Opening(configuration, InstantSource.system(), List.of(arguments));
        return new CommandLineDoor(new Desk(terminal, opening, InstantSource.system(), stopping)).run(arguments);
    }

    // Ctrl-C: the work ends at the next whole conversation; the process waits for that, but not for ever.
    private static void stop(AtomicBoolean stopping, CountDownLatch done) {
        stopping.set(true);
        try {
            done.await(LAST_CONVERSATION.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    // HOME goes before the account's entry, as everywhere on Unix; Java by itself looks only at the latter.
    private static Path userHome() {
        String home = System.getenv("HOME");
        return Path.of(home == null || home.isBlank() ? System.getProperty("user.home") : home);
    }

    private static PrintStream utf8(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
    }
}
