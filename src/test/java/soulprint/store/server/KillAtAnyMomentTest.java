package soulprint.store.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("long")
class KillAtAnyMomentTest {
    private static final int ROUNDS = 6;

    @TempDir
    Path folder;

    @AfterEach
    void nothingSurvives() {
        ServerProcesses.endAll(home());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void whateverIsKilledWheneverTheNextOpeningWorksAndHoldsAllThatWasCommitted(long seed) throws Exception {
        var random = new Random(seed);
        int committed = 0;
        for (int round = 0; round < ROUNDS; round++) {
            ServerProcess writer = ServerProcess.spawn(home(), TestCache.FOLDER, "write");
            CompletableFuture<String> said = CompletableFuture.supplyAsync(writer::awaitSilence);
            TimeUnit.MILLISECONDS.sleep(random.nextInt(150, 2500));
            killSome(writer, random);
            String last = said.get(30, TimeUnit.SECONDS);
            committed = Math.max(committed, last.isEmpty() ? 0 : Integer.parseInt(last));
            if (random.nextBoolean()) {
                checkNothingIsLost(committed);
            }
        }
        checkNothingIsLost(committed);
    }

    private void checkNothingIsLost(int committed) throws Exception {
        try (var server = PostgresServer.open(home(), TestCache.FOLDER, ServerListener.silent())) {
            Sql.value(server, "create table if not exists numbers (number integer primary key)");
            assertThat(Integer.parseInt(Sql.value(server, "select count(*) from numbers")))
                    .isGreaterThanOrEqualTo(committed);
            assertThat(Sql.value(server, "select coalesce(max(number), 0) - count(*) from numbers"))
                    .isEqualTo("0");
        }
        assertThat(ServerProcesses.of(home())).isEmpty();
    }

    /// Always the JVM; with it no, one, or every process of the server, in any order.
    private void killSome(ServerProcess writer, Random random) throws Exception {
        List<ProcessHandle> victims = new ArrayList<>(ServerProcesses.of(home()));
        Collections.shuffle(victims, random);
        int kind = random.nextInt(4);
        boolean isWriterFirst = random.nextBoolean();
        if (isWriterFirst) {
            writer.kill();
        }
        int count = kind == 0 ? 0 : kind == 1 ? Math.min(1, victims.size()) : victims.size();
        for (ProcessHandle victim : victims.subList(0, count)) {
            victim.destroyForcibly();
            TimeUnit.MILLISECONDS.sleep(random.nextInt(0, 10));
        }
        writer.kill();
    }

    private Path home() {
        return folder.resolve("home");
    }
}
