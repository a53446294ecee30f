package soulprint.store.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// A disk of a given size, mounted for one test as root or by sudo. Where neither may mount, a test in CI fails and one
/// on a developer's machine is skipped.
public record SmallDisk(Path home, List<String> privilege) implements AutoCloseable {

    public static SmallDisk mount(Path folder, String size) throws IOException {
        Path home = Files.createDirectories(folder.resolve("disk"));
        for (List<String> privilege : List.of(List.<String>of(), List.of("sudo", "-n"))) {
            if (run(privilege, "mount", "-t", "tmpfs", "-o", "size=" + size, "tmpfs", home.toString())) {
                return new SmallDisk(home, privilege);
            }
        }
        boolean isRequired = "true".equals(System.getenv("CI"));
        assertThat(isRequired).as("CI must be able to mount a tmpfs").isFalse();
        assumeThat(isRequired).as("mounting a tmpfs needs root or sudo").isTrue();
        throw new AssertionError("not reached");
    }

    public void resize(String size) {
        assertThat(run(privilege, "mount", "-o", "remount,size=" + size, home.toString()))
                .isTrue();
    }

    void makeReadOnly() {
        assertThat(run(privilege, "mount", "-o", "remount,ro", home.toString())).isTrue();
    }

    @Override
    public void close() {
        ServerProcesses.endAll(home);
        run(privilege, "umount", "--lazy", home.toString());
    }

    private static boolean run(List<String> privilege, String... command) {
        var words = new ArrayList<>(privilege);
        words.addAll(List.of(command));
        try {
            return new ProcessBuilder(words)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException _) {
            return false;
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
